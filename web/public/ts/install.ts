import { one } from '../../kit/ts/page';

interface InstallOffer extends Event { prompt(): Promise<unknown> }

/** The button that puts the app on the home screen, where the browser offers it. */
export function offerInstall(): void {
  const button = one<HTMLButtonElement>('[data-install]');
  if (!button) return;
  let offer: InstallOffer | null = null;
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    offer = event as InstallOffer;
    button.hidden = false;
  });
  button.addEventListener('click', () => { void offer?.prompt().finally(() => { button.hidden = true; }); });
}

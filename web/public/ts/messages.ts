import { all, one } from '../../kit/ts/page';
import { offerPlaceButton } from './report/placeButton';

/** The link of a message was opened by a person, not by a program that looks at links: the stop is one press. */
export function stopAtOnce(): void {
  one<HTMLFormElement>('form[data-at-once=yes]')?.requestSubmit(one<HTMLButtonElement>('form[data-at-once=yes] button') ?? undefined);
}

export function enhanceFollow(): void {
  const form = one<HTMLFormElement>('form[data-follow]');
  if (form) offerPlaceButton(form);
}

/** Push messages in this browser, where it can; the form itself tells the server. */
export function offerPush(): void {
  if (!('serviceWorker' in navigator) || !('PushManager' in window)) return;
  for (const form of all<HTMLFormElement>('form[data-push]')) {
    form.hidden = false;
    form.addEventListener('submit', (sending) => {
      if (one<HTMLInputElement>('input[name=endpoint]', form)?.value) return;
      sending.preventDefault();
      void subscribe(form);
    });
  }
}

async function subscribe(form: HTMLFormElement): Promise<void> {
  const said = one('[data-push-said]', form);
  try {
    const worker = await navigator.serviceWorker.ready;
    const made = await worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: form.dataset['push'] ?? '' });
    const { endpoint, keys } = made.toJSON();
    const set = (name: string, value: string): void => {
      const input = one<HTMLInputElement>(`input[name=${name}]`, form);
      if (input) input.value = value;
    };
    set('endpoint', endpoint ?? '');
    set('keys', JSON.stringify(keys ?? {}));
    // The pressed button is part of what is sent.
    form.requestSubmit(one<HTMLButtonElement>('button', form) ?? undefined);
  } catch {
    if (said) said.textContent = form.dataset['pushOff'] ?? '';
  }
}

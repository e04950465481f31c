import { one, say } from '../../kit/ts/page';
import { keepDraft } from './draft';
import { guessClass } from './guess';
import { Photos } from './photos';
import { offerPlace } from './place';

/** The report form with comforts: photos sent ahead, the device's place, a draft that survives, and one press that counts once. */
export function enhanceReport(): void {
  const form = one<HTMLFormElement>('form[data-report]');
  if (!form) return;
  const button = one<HTMLButtonElement>('button[type="submit"]', form);
  const photos = new Photos(form);
  keepDraft(form);
  guessClass(form);
  offerPlace(form); // after the draft: a position that came back is shown
  let leaving = false;
  form.addEventListener('submit', (event) => {
    if (leaving) { event.preventDefault(); return; }
    event.preventDefault();
    leaving = true;
    if (button) {
      button.setAttribute('aria-disabled', 'true');
      button.textContent = say(button, 'sending');
    }
    void photos.settled().then(() => { form.submit(); });
  });
  // Coming back with the browser's button shows the page as it was left: the form must be usable again.
  window.addEventListener('pageshow', (event) => {
    if (!event.persisted || !button) return;
    leaving = false;
    button.removeAttribute('aria-disabled');
    button.textContent = say(button, 'again');
  });
}

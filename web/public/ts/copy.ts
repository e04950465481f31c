import { all, one, say } from '../../kit/ts/page';

/** Buttons that copy what they name; hidden until the browser says it can. */
export function enhanceCopy(): void {
  if (!navigator.clipboard) return;
  for (const button of all<HTMLButtonElement>('[data-copy]')) {
    const source = one(button.dataset['copy'] ?? '');
    if (!source) continue;
    button.hidden = false;
    button.addEventListener('click', () => {
      void navigator.clipboard.writeText(source.textContent?.trim() ?? '').then(() => {
        const note = one('[data-copied]');
        if (note) note.textContent = say(button, 'done');
      });
    });
  }
}

import { one } from '../../kit/ts/page';

const StaysMs = 8000;
let hiding = 0;

/** Says what was deleted and offers to take it back, for as long as it can be read. */
export function undo(what: 'draft' | 'report', back: () => Promise<void>): void {
  const toast = one('[data-undo]');
  const button = one<HTMLButtonElement>('[data-undo] button');
  const text = one('[data-undo] [data-slot="text"]');
  if (!toast || !button || !text) return;
  text.textContent = toast.dataset[what] ?? '';
  toast.hidden = false;
  button.focus();
  const close = (): void => { toast.hidden = true; };
  button.onclick = () => { close(); void back(); };
  window.clearTimeout(hiding);
  const wait = (): void => { hiding = window.setTimeout(() => { if (toast.matches(':focus-within, :hover')) wait(); else close(); }, StaysMs); };
  wait();
}

import { actionOf, off } from './settings';

/*
 * Single keys. They never fire where somebody writes or chooses, never while an input method composes (Chinese is typed with letters,
 * and Enter ends a word), never under a dialog, and never together with Ctrl, Alt or Meta: those belong to the browser.
 */
const writes = (element: Element | null): boolean =>
  element instanceof HTMLElement && (element.isContentEditable || element.closest('input, textarea, select, [contenteditable=""], [contenteditable="true"], [role="textbox"], [role="combobox"]') !== null);

const acts = (element: Element | null): boolean => element instanceof HTMLElement && element.closest('button, a[href], summary, [role="button"], [role="menuitem"]') !== null;

/** Whether an input method has the key. Some browsers say so only by the number 229. */
export const composes = (e: KeyboardEvent): boolean => e.isComposing || e.keyCode === 229 || e.key === 'Process';

/** A key as it is written in the table of keys: "j", "shift+j", "enter", "space", "/". */
export function comboOf(e: KeyboardEvent): string {
  const key = e.key === ' ' ? 'space' : e.key.toLowerCase();
  // The shift of ? and of other signs is part of the sign.
  return e.shiftKey && (key.length > 1 || key !== key.toUpperCase()) ? `shift+${key}` : key;
}

/** The action that a key means here and now; null where the key is somebody else's. */
export function meaning(e: KeyboardEvent): string | null {
  if (e.defaultPrevented || composes(e) || e.ctrlKey || e.metaKey || e.altKey) return null;
  if (document.querySelector('dialog[open]')) return null;
  const target = e.composedPath()[0];
  const element = target instanceof Element ? target : null;
  if (writes(element)) return null;
  const combo = comboOf(e);
  // A button that has the focus is pressed by Enter and Space, whatever they mean elsewhere.
  if ((combo === 'enter' || combo === 'space') && acts(element)) return null;
  const action = actionOf(combo);
  return off.value ? null : action;
}

/** Out of a field by Escape: back to the list, where single keys mean something again. What was typed stays. */
function leaves(e: KeyboardEvent): boolean {
  const target = e.composedPath()[0];
  if (e.key !== 'Escape' || e.defaultPrevented || composes(e) || !(target instanceof HTMLElement)) return false;
  // What stands open below a field is closed first.
  if (!writes(target) || target.closest('dialog, .cg-select') || target.getAttribute('aria-expanded') === 'true') return false;
  const list = document.querySelector<HTMLElement>('.rows');
  if (list?.offsetParent) list.focus();
  else target.blur();
  return true;
}

/** Calls back for every key that means something; what the callback does not want goes on to the browser. */
export function listen(act: (action: string, e: KeyboardEvent) => boolean): () => void {
  const heard = (e: KeyboardEvent): void => {
    if (leaves(e)) { e.preventDefault(); return; }
    const action = meaning(e);
    if (action && act(action, e)) e.preventDefault();
  };
  window.addEventListener('keydown', heard);
  return () => { window.removeEventListener('keydown', heard); };
}

import { nextTick, ref } from 'vue';
import { meant, openDeed, pick } from '../action/acting';
import { view } from '../case/cases';
import { announce, chosen, current, pane } from '../desk';
import { tick } from '../queue/queue';
import { t } from '../texts';
import { doIt, step, takeBack, tickAndStep } from '../work';

/** Dialogs that a key opens. */
export const helpOpen = ref(false);
export const zoomed = ref<number | null>(null);

const focusOn = (selector: string): boolean => {
  // Looked for once more, because the key may have opened another form. Not with the next frame: a busy or covered window draws none.
  void nextTick(() => { document.querySelector<HTMLElement>(selector)?.focus(); });
  return document.querySelector(selector) !== null;
};

function letter(action: string): boolean {
  const form = meant(action);
  if (!form) { announce(t('desk.not-open', { key: t(`desk.key.${action}`) })); return true; }
  openDeed(form.deed);
  pane.value = 'action';
  // Where one of a list is chosen already, the next field is the one to write in.
  const writable = ':is(textarea, input, [tabindex="0"])';
  void nextTick(() => {
    (document.querySelector<HTMLElement>(`.act-pane [data-field]:not([data-chosen]) ${writable}`) ?? document.querySelector<HTMLElement>(`.act-pane [data-field] ${writable}`))?.focus();
  });
  return true;
}

/** Opens the reply that a hotline is owed for this case. */
function writeReply(): boolean {
  const box = document.querySelector<HTMLElement>('[data-order-reply]')?.closest('details');
  if (!box) return false;
  box.open = true;
  pane.value = 'action';
  return focusOn('.order-reply textarea');
}

/** What a key does; false where it means nothing here, so that the browser may have it. */
export function press(action: string): boolean {
  switch (action) {
    case 'help': helpOpen.value = true; return true;
    case 'search': return focusOn('#desk-search');
    case 'undo': takeBack(); return true;
  }
  // A bench that is one component has keys of its own.
  if (current.value?.whole) return false;
  switch (action) {
    case 'next': step(1); return true;
    case 'previous': step(-1); return true;
    case 'tick-next': tickAndStep(1); return true;
    case 'tick-previous': tickAndStep(-1); return true;
    case 'tick': if (chosen.value) tick(chosen.value); return true;
    case 'do': doIt(); return true;
    case 'write': return focusOn('.deed-form textarea') || focusOn('.act-pane textarea');
    case 'order': return writeReply();
    case 'photo': if (!view.value?.photos.length) return false; zoomed.value = 0; return true;
    case 'return': case 'extend': case 'suspend': case 'merge': case 'urge': case 'supervise': return letter(action);
  }
  const figure = /^pick-(\d)$/.exec(action)?.[1];
  return figure ? pick(Number(figure)) : false;
}

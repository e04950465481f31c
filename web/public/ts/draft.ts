import { forget, keep, kept } from '../../kit/ts/device';
import { all, one, say } from '../../kit/ts/page';

const Key = 'guantong.draft';
const Age = 7 * 24 * 3600 * 1000;

/** What was typed and not yet sent. Name and phone are never kept: the device may be shared. */
interface Draft { at: number; key: string; fields: Record<string, string> }

const isDraft = (value: unknown): value is Draft =>
  typeof value === 'object' && value !== null
  && typeof (value as Draft).at === 'number'
  && typeof (value as Draft).key === 'string'
  && typeof (value as Draft).fields === 'object' && (value as Draft).fields !== null;

const kinds = '[data-draft]';

/** Brings back the last draft and keeps the form from now on. The form's key comes back too: sent twice, it is still one case. */
export function keepDraft(form: HTMLFormElement): void {
  const draft = kept(Key, isDraft);
  if (draft && Date.now() - draft.at < Age && !one('[data-summary]')) restore(form, draft);
  let timer = 0;
  const later = (): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => { save(form); }, 400);
  };
  form.addEventListener('input', later);
  form.addEventListener('change', later);
  form.addEventListener('submit', () => { save(form); });
}

export function forgetDraft(): void {
  forget(Key);
}

function save(form: HTMLFormElement): void {
  const fields: Record<string, string> = {};
  for (const input of all<HTMLInputElement | HTMLTextAreaElement>(kinds, form)) {
    if (input instanceof HTMLInputElement && input.type === 'radio') {
      if (input.checked) fields[input.name] = input.value;
    } else if (input.value !== '') {
      fields[input.name] = input.value;
    }
  }
  if (Object.keys(fields).length === 0) { forget(Key); return; }
  const key = one<HTMLInputElement>('input[name="key"]', form)?.value ?? '';
  const note = one('[data-note-saved]');
  if (keep(Key, { at: Date.now(), key, fields }) && note) note.textContent = say(note, 'saved');
}

function restore(form: HTMLFormElement, draft: Draft): void {
  for (const input of all<HTMLInputElement | HTMLTextAreaElement>(kinds, form)) {
    const value = draft.fields[input.name];
    if (value === undefined) continue;
    if (input instanceof HTMLInputElement && input.type === 'radio') input.checked = input.value === value;
    else if (input.value === '') input.value = value;
  }
  const key = one<HTMLInputElement>('input[name="key"]', form);
  if (key && draft.key !== '') key.value = draft.key;
  const note = one('[data-note-saved]');
  if (note) note.textContent = say(note, 'restored');
}

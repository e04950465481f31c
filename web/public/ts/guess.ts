import { all, one, say } from '../../kit/ts/page';
import { ask, later, said } from './report/ask';

/** `POST /report/ask/guesses` */
interface Answer { types: { key: string; class: string; name: string }[]; likely: { code: string; name: string; why: 'words' | 'place' } | null }

/**
 * Six tiles, then at most six guesses: from the words, the place, the hour and what the city has of late. A tile may be chosen for the
 * reader while none is; it says so, and one press changes it. Without an answer nothing is missing.
 */
export function guessClass(form: HTMLFormElement): void {
  const chips = one('[data-guesses]', form);
  const preset = one('[data-preset]', form);
  if (!chips || !preset) return;
  let chosen = one('input[name="class"]:checked', form) !== null;
  let type = one<HTMLInputElement>('input[name="type"]:checked', form)?.value ?? '';
  let asked = '';
  // Drafts keep hidden fields: a guess that was taken comes back with them.
  const kept = one<HTMLInputElement>('input[name="type-kept"]', form) ?? document.createElement('input');

  const show = (types: Answer['types']): void => {
    type = type || kept.value;
    chips.hidden = types.length === 0;
    chips.replaceChildren(...types.map(({ key, class: tile, name }) => {
      const label = document.createElement('label');
      label.className = 'chip';
      const input = document.createElement('input');
      input.type = 'radio';
      input.name = 'type';
      input.value = key;
      input.dataset['class'] = tile;
      input.checked = key === type;
      const text = document.createElement('span');
      text.textContent = name;
      label.append(input, text);
      return label;
    }));
  };

  const suggest = (likely: Answer['likely']): void => {
    const tile = likely ? one<HTMLInputElement>(`input[name="class"][value="${CSS.escape(likely.code)}"]`, form) : null;
    if (chosen || !tile || !likely) return;
    tile.checked = true;
    preset.textContent = say(preset, likely.why);
    preset.hidden = false;
    form.dispatchEvent(new Event('change'));
    form.dispatchEvent(new Event('chosen'));
  };

  const guess = async (): Promise<void> => {
    // A tile that was only suggested may be suggested anew.
    const now: Record<string, unknown> = { ...said(form), ...(chosen ? {} : { class: '' }), type: '' };
    const what = JSON.stringify(now);
    if (what === asked || (!chosen && now['words'] === '' && !('lon' in now))) return;
    asked = what;
    const answer = await ask<Answer>('guesses', now);
    if (!answer) { asked = ''; return; }
    if (what !== asked) return; // somebody went on meanwhile
    suggest(answer.likely);
    show(answer.types);
  };

  const soon = later(600, () => { void guess(); });
  one('textarea[name="words"]', form)?.addEventListener('input', soon);
  form.addEventListener('placed', soon);
  form.addEventListener('change', (event) => {
    const input = event.target as HTMLInputElement | null;
    if (input?.name === 'class') {
      chosen = true;
      type = kept.value = '';
      preset.hidden = true;
      void guess();
    } else if (input?.name === 'type') {
      type = kept.value = input.value;
      const tile = one<HTMLInputElement>(`input[name="class"][value="${CSS.escape(input.dataset['class'] ?? '')}"]`, form);
      if (tile) tile.checked = true;
      chosen = true;
      form.dispatchEvent(new Event('chosen'));
    }
  });
  // A guess that was taken is let go by a second press.
  chips.addEventListener('click', (event) => {
    const input = event.target as HTMLInputElement;
    if (input.name !== 'type' || input.dataset['was'] !== 'yes') {
      for (const other of all<HTMLInputElement>('input', chips)) delete other.dataset['was'];
      if (input.name === 'type') input.dataset['was'] = 'yes';
      return;
    }
    input.checked = false;
    delete input.dataset['was'];
    type = kept.value = '';
    form.dispatchEvent(new Event('chosen'));
  });
  if (chosen || one<HTMLTextAreaElement>('textarea[name="words"]', form)?.value || one<HTMLInputElement>('input[name="lon"]', form)?.value) void guess();
}

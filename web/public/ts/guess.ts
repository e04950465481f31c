import { one, say } from '../../kit/ts/page';

interface Guess { class: string; name: string; probability: number; sureness: 'likely' | 'possible' | 'unsure' }

const pause = 700;
const fewest = 4;
const most = 2;

/** Offers a class from the words while none is chosen. It is only offered: without an answer, or without this file, nothing is missing. */
export function guessClass(form: HTMLFormElement): void {
  const box = one('[data-guess]', form);
  const words = one<HTMLTextAreaElement>('textarea[name="words"]', form);
  if (!box || !words) return;
  const chosen = (): boolean => one('input[name="class"]:checked', form) !== null;
  let timer: number | undefined;
  let asked = '';
  const clear = (): void => { box.replaceChildren(); box.hidden = true; };

  const show = (guesses: Guess[]): void => {
    clear();
    const worth = guesses.filter((g) => g.sureness !== 'unsure');
    const offered = worth.length > 0 ? worth.slice(0, 1) : guesses.filter((g) => g.probability >= 0.2).slice(0, most);
    if (offered.length === 0) return;
    const lead = document.createElement('p');
    lead.textContent = say(box, worth[0]?.sureness === 'likely' ? 'likely' : 'possible');
    box.append(lead, ...offered.map((guess) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'button plain';
      button.textContent = guess.name;
      button.addEventListener('click', () => { choose(guess); });
      return button;
    }));
    box.hidden = false;
  };

  const choose = (guess: Guess): void => {
    const tile = one<HTMLInputElement>(`input[name="class"][value="${CSS.escape(guess.class)}"]`, form);
    if (!tile) return;
    tile.checked = true;
    form.dispatchEvent(new Event('change'));
    const done = document.createElement('p');
    done.textContent = say(box, 'chosen', { class: guess.name });
    box.replaceChildren(done);
    words.focus();
  };

  const ask = async (): Promise<void> => {
    const text = words.value.trim();
    if (chosen() || text.length < fewest || text === asked) return;
    asked = text;
    try {
      const answer = await fetch(say(box, 'ask'), {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Accept-Language': document.documentElement.lang },
        body: JSON.stringify({ description: text.slice(0, 4000) }),
      });
      // Somebody who writes on, or has chosen meanwhile, is not to be disturbed by an old guess.
      if (!answer.ok || chosen() || words.value.trim() !== text) return;
      show(((await answer.json()) as { classes: Guess[] }).classes);
    } catch {
      asked = ''; // without a network there is no guess; the next pause asks again
    }
  };

  words.addEventListener('input', () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => { void ask(); }, pause);
  });
  words.addEventListener('blur', () => { void ask(); });
  form.addEventListener('change', (event) => {
    if ((event.target as HTMLInputElement | null)?.name === 'class') clear();
  });
}

import { one, say } from '../../kit/ts/page';
import { ask, later, said } from './report/ask';
import { rememberLink } from './mine';

/** `POST /report/ask/similar` */
interface Similar { within: number; found: Case[] }
interface Case { number: string; title: string; state: string; metres: string; age: string; words: string | null; place: string | null; photo: string | null }

/** "Similar nearby" as a line under the button, never a wall: it leads to a large photo and to "yes, follow it" or "no". */
export function offerSimilar(form: HTMLFormElement): void {
  const line = one('[data-similar]', form);
  const box = document.querySelector<HTMLDialogElement>('[data-peek-box]');
  if (!line || !box || typeof box.showModal !== 'function') return;
  let found: Case[] = [];
  let within = 0;
  let asked = '';
  const refused = new Set<string>();

  const show = (): void => {
    const left = found.filter((f) => !refused.has(f.number));
    const [first] = left;
    if (!first) { line.replaceChildren(); return; }
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'link';
    button.textContent = say(line, 'look');
    button.addEventListener('click', () => { peek(left, 0); });
    line.replaceChildren(`${say(line, 'line', { metres: within, n: left.length })} · `, button);
  };

  const look = async (): Promise<void> => {
    const now = said(form);
    if (!('lon' in now)) { found = []; asked = ''; show(); return; }
    const what = JSON.stringify(now);
    if (what === asked) return;
    asked = what;
    const answer = await ask<Similar>('similar', now);
    if (!answer || what !== asked) return;
    ({ found, within } = answer);
    show();
  };

  const peek = (all: Case[], at: number): void => {
    const one = all[at];
    if (!one) { box.close(); show(); return; }
    fill(box, one, { at: at + 1, all: all.length }, {
      yes: async () => {
        const key = form.querySelector<HTMLInputElement>('input[name="key"]')?.value ?? '';
        const answer = await ask<{ number: string; link: string }>('follow', { number: one.number, key });
        if (!answer) return false;
        rememberLink(answer);
        form.dispatchEvent(new Event('followed'));
        location.assign(answer.link + location.search);
        return true;
      },
      no: () => { refused.add(one.number); peek(all, at + 1); },
    });
    if (!box.open) box.showModal();
  };

  const soon = later(800, () => { void look(); });
  for (const event of ['placed', 'chosen', 'change']) form.addEventListener(event, soon);
  one('textarea[name="words"]', form)?.addEventListener('input', soon);
  box.addEventListener('close', show);
  // A press outside closes it, as everywhere.
  box.addEventListener('click', (event) => { if (event.target === box) box.close(); });
  void look();
}

function fill(box: HTMLDialogElement, shown: Case, { at, all }: { at: number; all: number }, press: { yes: () => Promise<boolean>; no: () => void }): void {
  const make = <K extends keyof HTMLElementTagNameMap>(tag: K, text: string, name = ''): HTMLElementTagNameMap[K] => {
    const made = document.createElement(tag);
    made.textContent = text;
    if (name !== '') made.className = name;
    return made;
  };
  const title = make('h2', say(box, 'title'));
  title.id = 'peek-title';
  const close = make('button', '✕', 'peek-close');
  close.type = 'button';
  close.setAttribute('aria-label', say(box, 'close'));
  close.addEventListener('click', () => { box.close(); });
  const photo = shown.photo === null ? make('p', say(box, 'nophoto'), 'dim') : Object.assign(document.createElement('img'), { src: shown.photo, alt: say(box, 'alt'), className: 'peek-photo' });
  const facts = make('p', `${shown.metres} · ${shown.age} · ${shown.state}`, 'peek-facts');
  const yes = make('button', say(box, 'yes'), 'button wide');
  yes.type = 'button';
  const wrong = make('p', '', 'wrong');
  wrong.setAttribute('role', 'status');
  yes.addEventListener('click', () => {
    yes.setAttribute('aria-disabled', 'true');
    void press.yes().then((done) => {
      if (done) return;
      yes.removeAttribute('aria-disabled');
      wrong.textContent = say(box, 'failed');
    });
  });
  const no = make('button', say(box, 'no'), 'button plain wide');
  no.type = 'button';
  no.addEventListener('click', press.no);
  const words = [shown.words, shown.place].filter((w): w is string => w !== null).map((w, i) => make('p', w, i > 0 ? 'dim' : ''));
  const count = all > 1 ? [make('p', say(box, 'count', { n: at, all }), 'hint')] : [];
  box.replaceChildren(close, title, ...count, photo, make('h3', shown.title), facts, ...words, yes, no, wrong);
}

import { all, one, say } from '../../kit/ts/page';

const skipped = 'button, input, textarea, select, .sr, script, [hidden], svg, form .hint, [aria-hidden="true"]';

/** 读给我听: the device reads the page out. Where it cannot there is no button. */
export function offerAloud(): void {
  const button = one<HTMLButtonElement>('[data-aloud]');
  if (!button || !('speechSynthesis' in window)) return;
  button.hidden = false;
  const label = one('span', button);
  const turn = (speaks: boolean): void => {
    button.setAttribute('aria-pressed', String(speaks));
    if (label) label.textContent = say(button, speaks ? 'stop' : 'read');
  };
  button.addEventListener('click', () => {
    if (speechSynthesis.speaking) { speechSynthesis.cancel(); turn(false); return; }
    const lines = linesOf(one('main') ?? document.body);
    lines.forEach((line, i) => {
      const voice = new SpeechSynthesisUtterance(line);
      voice.lang = document.documentElement.lang;
      voice.rate = 0.9;
      if (i === lines.length - 1) voice.onend = () => { turn(false); };
      voice.onerror = () => { turn(false); };
      speechSynthesis.speak(voice);
    });
    turn(lines.length > 0);
  });
  addEventListener('pagehide', () => { speechSynthesis.cancel(); });
}

/** What stands on the page, a line for each paragraph, heading, fact or link; nothing twice. */
function linesOf(page: HTMLElement): string[] {
  const blocks = all('h1, h2, h3, p, li, dt, dd, b, a', page).filter((e) => e.offsetParent !== null && !e.closest(skipped) && !e.querySelector('h1, h2, h3, p, li, dt, dd, b'));
  const lines = blocks.map((e) => e.innerText.replace(/\s+/g, ' ').trim()).filter((t) => t !== '');
  return [...new Set(lines)];
}

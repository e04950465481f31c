import { all, one, say } from '../../kit/ts/page';

/** What browsers that can listen offer, under one name or the other. */
interface Hearing extends EventTarget {
  lang: string;
  interimResults: boolean;
  start(): void;
  stop(): void;
  onresult: ((event: { results: ArrayLike<ArrayLike<{ transcript: string }> & { isFinal: boolean }> }) => void) | null;
  onerror: (() => void) | null;
  onend: (() => void) | null;
}

const maker = (): (new () => Hearing) | null => {
  const page = globalThis as unknown as { SpeechRecognition?: new () => Hearing; webkitSpeechRecognition?: new () => Hearing };
  return page.SpeechRecognition ?? page.webkitSpeechRecognition ?? null;
};

/** Speaking instead of typing, by the device's own hearing: nothing of it goes to us, and where the device cannot there is no button. */
export function offerVoice(): void {
  const Ear = maker();
  if (!Ear) return;
  for (const link of all('[data-voice]')) link.hidden = false;
  for (const button of all<HTMLButtonElement>('[data-dictate]')) {
    const field = one<HTMLTextAreaElement>(button.dataset['dictate'] ?? '');
    if (!field) continue;
    button.hidden = false;
    const listener = new Dictation(Ear, button, field);
    button.addEventListener('click', () => { listener.turn(); });
    // Home's "say it" leads here: the field is in sight and the next press speaks.
    if (new URL(location.href).searchParams.has('say')) button.focus();
  }
}

class Dictation {
  private hearing: Hearing | null = null;

  constructor(private readonly Ear: new () => Hearing, private readonly button: HTMLButtonElement, private readonly field: HTMLTextAreaElement) {}

  turn(): void {
    if (this.hearing) { this.hearing.stop(); return; }
    const before = this.field.value;
    const hearing = new this.Ear();
    let heard = '';
    hearing.lang = document.documentElement.lang;
    hearing.interimResults = true;
    hearing.onresult = ({ results }) => {
      heard = Array.from(results, (r) => r[0]?.transcript ?? '').join('');
      this.field.value = before + heard;
    };
    hearing.onerror = () => { this.tell('unheard'); };
    hearing.onend = () => {
      this.hearing = null;
      this.button.setAttribute('aria-pressed', 'false');
      if (heard !== '') { this.tell(null); this.field.dispatchEvent(new Event('input', { bubbles: true })); } else this.tell('unheard');
    };
    this.hearing = hearing;
    this.button.setAttribute('aria-pressed', 'true');
    this.tell('listening');
    hearing.start();
  }

  private tell(what: string | null): void {
    const note = one('[data-dictated]');
    if (!note) return;
    note.textContent = what === null ? '' : say(this.button, what);
    note.hidden = what === null;
  }
}

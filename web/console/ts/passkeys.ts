import { all, one, say } from '../../kit/ts/page';

/** What the server gives before a ceremony: options as JSON, and a ticket that goes back with the answer. */
interface Offer {
  readonly ticket: string;
  readonly options: { challenge: string; user?: { id: string }; allowCredentials?: Listed[]; excludeCredentials?: Listed[] };
}
interface Listed { id: string; type: string; transports?: string[] }

/** A sentence of the server's own, to be shown as it is. */
class Refusal extends Error {}

// Tickets are good for ten minutes; a sign-in page that stays open asks for a new one before.
const RENEW_AFTER = 8 * 60_000;

const bytesOf = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (sign) => sign.charCodeAt(0));

const textOf = (buffer: ArrayBuffer | null): string | undefined =>
  buffer ? btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '') : undefined;

async function ask<T>(path: string, body: unknown): Promise<T> {
  const answer = await fetch(`/api/v1/passkeys${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'Accept-Language': document.documentElement.lang },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  const read = (text ? JSON.parse(text) : {}) as T & { detail?: string; todo?: string };
  if (!answer.ok) throw new Refusal([read.detail, read.todo].filter(Boolean).join(' ') || String(answer.status));
  return read;
}

const listed = (credentials: Listed[] = []): PublicKeyCredentialDescriptor[] =>
  credentials.map((c) => ({ ...c, id: bytesOf(c.id) }) as PublicKeyCredentialDescriptor);

/** The device's answer as the JSON that the standard gives it; older browsers cannot write it themselves. */
function jsonOf(credential: PublicKeyCredential): unknown {
  const response = credential.response as AuthenticatorAttestationResponse & AuthenticatorAssertionResponse;
  return {
    id: credential.id,
    rawId: textOf(credential.rawId),
    type: credential.type,
    clientExtensionResults: credential.getClientExtensionResults(),
    response: {
      clientDataJSON: textOf(response.clientDataJSON),
      attestationObject: textOf(response.attestationObject),
      transports: response.attestationObject && response.getTransports ? response.getTransports() : undefined,
      authenticatorData: response.attestationObject ? undefined : textOf(response.authenticatorData),
      signature: textOf(response.signature),
      userHandle: textOf(response.userHandle),
    },
  };
}

/** The part of a page that works with the device: says what goes on, and lets one ceremony run at a time. */
class Part {
  private running: AbortController | null = null;
  private readonly button: HTMLButtonElement;

  constructor(private readonly box: HTMLElement) {
    this.button = one<HTMLButtonElement>('[data-passkey-go]', box)!;
  }

  start(): void {
    this.box.hidden = false;
    if (!window.isSecureContext) {
      this.button.hidden = true;
      this.write('wrong', say(this.box, 'insecure'));
      return;
    }
    const adds = this.box.dataset['passkey'] === 'add';
    this.button.addEventListener('click', () => void this.run(adds ? (stop) => this.add(stop) : (stop) => this.signIn(stop, 'optional')));
    if (!adds) void this.offerInField();
  }

  /** Where the browser can, passkeys stand among the suggestions of the name field, without any button. */
  private async offerInField(): Promise<void> {
    if (!(await PublicKeyCredential.isConditionalMediationAvailable?.())) return;
    const wait = new AbortController();
    this.running = wait;
    const again = window.setTimeout(() => {
      if (this.running !== wait) return;
      wait.abort();
      void this.offerInField();
    }, RENEW_AFTER);
    try {
      await this.signIn(wait.signal, 'conditional');
    } catch (failure) {
      // A browser that would rather not is no failure of the reader's; a refusal by the server is worth a sentence.
      if (failure instanceof Refusal) this.write('wrong', failure.message);
    } finally {
      window.clearTimeout(again);
    }
  }

  private async run(ceremony: (stop: AbortSignal) => Promise<void>): Promise<void> {
    this.running?.abort();
    const mine = new AbortController();
    this.running = mine;
    this.button.setAttribute('aria-disabled', 'true');
    this.write('wrong', '');
    this.write('says', say(this.box, 'working'));
    try {
      await ceremony(mine.signal);
    } catch (failure) {
      if (this.running !== mine) return;
      this.write('says', '');
      this.write('wrong', this.sentenceFor(failure));
    } finally {
      this.button.removeAttribute('aria-disabled');
    }
  }

  private async signIn(signal: AbortSignal, mediation: CredentialMediationRequirement): Promise<void> {
    const { ticket, options } = await ask<Offer>('/sign-in/options', {});
    if (signal.aborted) return;
    const publicKey = { ...options, challenge: bytesOf(options.challenge), allowCredentials: listed(options.allowCredentials) } as PublicKeyCredentialRequestOptions;
    const credential = await navigator.credentials.get({ publicKey, mediation, signal });
    if (!credential) return;
    await ask('/sign-in', { ticket, credential: jsonOf(credential as PublicKeyCredential) });
    location.assign(this.box.dataset['then'] ?? '/staff');
  }

  private async add(signal: AbortSignal): Promise<void> {
    const field = one<HTMLInputElement>('[data-passkey-name]', this.box);
    const { ticket, options } = await ask<Offer>('/options', {});
    const publicKey = {
      ...options,
      challenge: bytesOf(options.challenge),
      user: { ...options.user, id: bytesOf(options.user?.id ?? '') },
      excludeCredentials: listed(options.excludeCredentials),
    } as unknown as PublicKeyCredentialCreationOptions;
    const credential = await navigator.credentials.create({ publicKey, signal });
    if (!credential) return;
    await ask('', { ticket, credential: jsonOf(credential as PublicKeyCredential), name: field?.value.trim() || this.usualName() });
    location.assign(this.box.dataset['then'] ?? '/staff/account');
  }

  /** A name nobody thought of: the system the browser runs on. */
  private usualName(): string {
    const found = /Android|iPhone|iPad|Windows|Mac OS|Linux/.exec(navigator.userAgent)?.[0] ?? 'Passkey';
    return `${found} ${new Date().toISOString().slice(0, 10)}`;
  }

  private sentenceFor(failure: unknown): string {
    if (failure instanceof Refusal) return failure.message;
    if (failure instanceof TypeError) return say(this.box, 'offline');
    const name = failure instanceof DOMException ? failure.name : '';
    return say(this.box, name === 'NotAllowedError' || name === 'AbortError' ? 'cancelled' : name === 'InvalidStateError' ? 'already' : 'failed');
  }

  private write(where: 'says' | 'wrong', text: string): void {
    const line = one(`[data-passkey-${where}]`, this.box);
    if (line) line.textContent = text;
  }
}

/** Shows the passkey parts of a page where the browser knows passkeys. */
export function startPasskeys(): void {
  if (!('credentials' in navigator) && window.isSecureContext) return;
  if (window.isSecureContext && !('PublicKeyCredential' in window)) return;
  for (const box of all('[data-passkey]')) new Part(box).start();
}

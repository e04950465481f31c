import { one } from '../../../kit/ts/page';

/** Small questions of the form to its own server: in the body, never in an address, so that no log keeps where somebody stood. */
export async function ask<T>(what: string, body: Record<string, unknown>): Promise<T | null> {
  try {
    const answer = await fetch(`/report/ask/${what}`, {
      method: 'POST', headers: { 'Content-Type': 'application/json', 'Accept-Language': document.documentElement.lang }, body: JSON.stringify(body), referrerPolicy: 'no-referrer',
    });
    return answer.ok ? ((await answer.json()) as T) : null;
  } catch {
    return null; // without a network there is no answer, and nothing of the form is missing
  }
}

/** What the form says by now, as the server reads it. */
export function said(form: HTMLFormElement): Record<string, unknown> {
  const value = (name: string): string => one<HTMLInputElement | HTMLTextAreaElement>(`[name="${name}"]`, form)?.value.trim() ?? '';
  const checked = (name: string): string => one<HTMLInputElement>(`input[name="${name}"]:checked`, form)?.value ?? '';
  const point = value('lon') === '' ? {} : { lon: Number(value('lon')), lat: Number(value('lat')), datum: value('datum') };
  return { ...point, words: value('words').slice(0, 4000), class: checked('class'), type: checked('type') };
}

/** Calls at most once in so many milliseconds, after the last wish. */
export function later(ms: number, call: () => void): () => void {
  let timer = 0;
  return () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(call, ms);
  };
}

import { shallowRef, watch } from 'vue';
import { ask, Problem } from '../desk/api';
import { call, draft } from './calls';
import type { Advice, Callers } from './types';

/* What is known while somebody still talks: asked for when the typing rests, the last question counts. */
export const callers = shallowRef<Callers | null>(null);
export const advice = shallowRef<Advice | null>(null);
export const trouble = shallowRef<Problem | null>(null);

const Least = 4;

function asking<T>(path: string, wait: number, take: (answer: T | null) => void): (body: unknown | null) => void {
  let timer = 0;
  let running: AbortController | null = null;
  const look = async (body: unknown): Promise<void> => {
    running = new AbortController();
    try {
      take((await (await ask(path, { method: 'POST', body, signal: running.signal })).json()) as T);
      trouble.value = null;
    } catch (wrong) {
      const known = Problem.of(wrong);
      // The history and the guesses help; without them a call is taken all the same.
      if (known.code !== 'aborted') trouble.value = known;
    }
  };
  return (body) => {
    window.clearTimeout(timer);
    running?.abort();
    if (body === null) take(null);
    else timer = window.setTimeout(() => { void look(body); }, wait);
  };
}

const askCaller = asking<Callers>('/api/v1/desk/calls/caller', 250, (found) => { callers.value = found; });
const askAdvice = asking<Advice>('/api/v1/desk/calls/advice', 300, (found) => { advice.value = found; });

const digits = (text: string): string => text.replace(/\D/g, '');

watch(() => [call.value?.id, digits(draft.phone)], ([id, phone]) => { askCaller(id && (phone?.length ?? 0) >= Least ? { phone: draft.phone } : null); });
watch(() => [call.value?.id, draft.words, draft.address, draft.lon, draft.lat, draft.type, draft.photos], () => {
  const says = call.value && (draft.words.trim().length > 1 || draft.lon !== null);
  askAdvice(says ? { words: draft.words, address: draft.address, lon: draft.lon, lat: draft.lat, type: draft.type || null, photos: draft.photos } : null);
});

import { computed, ref, shallowRef } from 'vue';
import { put } from '../api';
import { boot } from '../boot';
import { actions } from './actions';

/*
 * A person's own keys: kept on the server, so that they are the same at every desk, and in the browser, so that they are there before
 * the server was asked. Single keys can be switched off altogether (WCAG 2.1.4).
 */
interface Saved { off?: boolean; keys?: Record<string, string[]> }

const place = `guantong.keys.${boot.me.person}`;

function read(): Saved {
  const served = boot.settings?.['keys'] as Saved | undefined;
  if (served) return served;
  try {
    return JSON.parse(localStorage.getItem(place) ?? '{}') as Saved;
  } catch {
    return {};
  }
}

const saved = shallowRef<Saved>(read());
/** Not yet on the server: said beside the table. */
export const unsaved = ref(false);

export const off = computed(() => saved.value.off === true);

/** The keys of every action as they are now. */
export const bindings = computed(() => {
  const own = saved.value.keys ?? {};
  return new Map(actions.map((a) => [a.id, Array.isArray(own[a.id]) ? (own[a.id] as string[]) : a.keys]));
});

export const keysOf = (id: string): string[] => bindings.value.get(id) ?? [];
export const actionOf = (combo: string): string | null => [...bindings.value].find(([, keys]) => keys.includes(combo))?.[0] ?? null;

function save(changed: Saved): void {
  saved.value = changed;
  try { localStorage.setItem(place, JSON.stringify(changed)); } catch { /* the server keeps it */ }
  put('/api/v1/desk/settings/keys', changed).then(() => { unsaved.value = false; }, () => { unsaved.value = true; });
}

export const switchOff = (isOff: boolean): void => { save({ ...saved.value, off: isOff }); };

/** Gives an action another key; what had the key before is named and keeps nothing. */
export function bind(id: string, combo: string): string | null {
  const taken = actionOf(combo);
  if (taken && taken !== id) return taken;
  save({ ...saved.value, keys: { ...saved.value.keys, [id]: [combo] } });
  return null;
}

export const reset = (): void => { save({}); };

import { reactive, watch } from 'vue';
import { boot } from '../boot';
import type { Form } from '../types';

/*
 * What is typed into forms, kept by case and deed: looking at another case, a session that ends, a version that went stale, a reload or
 * a refusal lose nothing. It stays in this browser's tab.
 */
export type Values = Record<string, string>;

const place = `guantong.drafts.${boot.me.person}`;
const Most = 60;

const stored = (): Record<string, Values> => {
  try {
    return JSON.parse(sessionStorage.getItem(place) ?? '{}') as Record<string, Values>;
  } catch {
    return {};
  }
};

const drafts = reactive<Record<string, Values>>(stored());
let later = 0;
function keep(): void {
  const typed = Object.entries(drafts).slice(-Most);
  try { sessionStorage.setItem(place, JSON.stringify(Object.fromEntries(typed))); } catch { /* a full storage keeps what it has */ }
}
watch(drafts, () => {
  window.clearTimeout(later);
  later = window.setTimeout(keep, 300);
}, { deep: true });
// What was typed a moment before the page is left is kept too.
window.addEventListener('pagehide', keep);

/** Words for a hotline stand among the drafts of the case, and are no deed of it. */
const letter = 'letter/';
export const letterDraft = (address: string): string => letter + address;
export const isLetter = (deed: string): boolean => deed.startsWith(letter);

const keyOf = (number: string, deed: string): string => `${number}/${deed}`;

/** The value of a field: what was typed, else what the form offers. */
export const valueOf = (number: string, form: Form, name: string): string =>
  drafts[keyOf(number, form.deed)]?.[name] ?? form.fields.find((f) => f.name === name)?.value ?? '';

/** What was typed there; undefined where nothing ever was. */
export const typedAt = (number: string, deed: string, name: string): string | undefined => drafts[keyOf(number, deed)]?.[name];

export function type(number: string, deed: string, name: string, value: string): void {
  (drafts[keyOf(number, deed)] ??= {})[name] = value;
}

/** All values as they would be sent. */
export function valuesOf(number: string, form: Form): Values {
  const values: Values = {};
  for (const field of form.fields) {
    values[field.name] = valueOf(number, form, field.name);
    const other = valueOf(number, form, `${field.name}-other`);
    if (other) values[`${field.name}-other`] = other;
  }
  return values;
}

export const isTyped = (number: string, deed: string): boolean => Object.values(drafts[keyOf(number, deed)] ?? {}).some((v) => v.length > 0);
export const typedOf = (number: string): { deed: string; values: Values }[] =>
  Object.entries(drafts).filter(([key]) => key.startsWith(`${number}/`)).map(([key, values]) => ({ deed: key.slice(number.length + 1), values: { ...values } }));

export function forget(number: string, deed: string): void { delete drafts[keyOf(number, deed)]; }
export function restore(number: string, deed: string, values: Values): void { drafts[keyOf(number, deed)] = { ...values }; }

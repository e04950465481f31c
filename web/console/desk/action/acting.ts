import { computed, nextTick, reactive, ref, watch } from 'vue';
import { announce } from '../desk';
import { view } from '../case/cases';
import { hold, refused } from '../held/held';
import type { Held } from '../held/stored';
import { deedsOf } from '../keys/actions';
import { t } from '../texts';
import type { Field, Form, Option } from '../types';
import { readForm, summary } from './body';
import { isLetter, type, typedOf, valuesOf } from './drafts';

/** The form in the action pane, and what its keys do. */
export const active = ref('');
export const wrong = reactive<Record<string, string>>({});

const forms = computed(() => view.value?.forms ?? []);
export const form = computed<Form | null>(() => forms.value.find((f) => f.deed === active.value) ?? null);
/** The other deeds that the law opens now. */
export const others = computed(() => forms.value.filter((f) => f.deed !== active.value));

/** Typed for deeds that are no longer open: the words are shown, so that they are not lost. */
export const leftOver = computed(() => {
  const shown = view.value;
  if (!shown) return [];
  return typedOf(shown.number).filter((d) => !isLetter(d.deed) && !shown.forms.some((f) => f.deed === d.deed))
    .flatMap((d) => Object.entries(d.values).filter(([name, value]) => value.length > 1 && !name.endsWith('-other')).map(([, value]) => value));
});

const clear = (): void => { for (const name of Object.keys(wrong)) delete wrong[name]; };

/** The form that stands open by itself: what was refused, what was begun, else the step that moves the case on. */
function usual(): string {
  const shown = view.value;
  if (!shown) return '';
  const begun = refused.get(shown.number)?.held.deed;
  if (begun && shown.forms.some((f) => f.deed === begun)) return begun;
  return shown.forms.find((f) => f.movesOn && !f.grave)?.deed ?? '';
}

watch(view, (now, before) => {
  if (now?.number !== before?.number) clear();
  if (now?.number !== before?.number || !now?.forms.some((f) => f.deed === active.value)) active.value = usual();
}, { immediate: true });

export function openDeed(deed: string): void {
  active.value = deed;
  clear();
}

/** The deed that a letter means here, if the law opens one. */
export const meant = (action: string): Form | null => forms.value.find((f) => deedsOf[action]?.includes(f.deed)) ?? null;

export interface Pick { field: Field; value: string; option: Option }

/** What the figures choose, in the order in which it stands there: cards, then yes and no. */
export const picks = computed<Pick[]>(() => (form.value?.fields ?? []).flatMap((field) => {
  if (field.kind === 'YesNo') return [{ value: 'true', text: t('desk.yes') }, { value: 'false', text: t('desk.no') }].map((option) => ({ field, value: option.value, option }));
  if (field.kind !== 'Cards') return [];
  const cards = field.options.map((option) => ({ field, value: option.value, option }));
  return field.others.length > 0 ? [...cards, { field, value: 'other', option: { value: 'other', text: field.otherLabel ?? t('desk.other') } }] : cards;
}));

export const figureOf = (field: Field, value: string): number | null => {
  const at = picks.value.findIndex((p) => p.field.name === field.name && p.value === value);
  return at >= 0 && at < 9 ? at + 1 : null;
};

export function set(name: string, value: string): void {
  if (!view.value || !form.value) return;
  type(view.value.number, form.value.deed, name, value);
  delete wrong[name];
}

export function pick(figure: number): boolean {
  const chosen = picks.value[figure - 1];
  if (!chosen) return false;
  set(chosen.field.name, chosen.value);
  announce(t('desk.picked', { what: chosen.option.text }));
  if (chosen.value === 'other') void nextTick(() => { document.querySelector<HTMLElement>(`[data-other="${chosen.field.name}"] input`)?.focus(); });
  return true;
}

/** Does the open deed; null where something is missing, which is then said beside its field. */
export function submit(): Held | null {
  const [shown, asked] = [view.value, form.value];
  if (!shown || !asked) return null;
  clear();
  const values = valuesOf(shown.number, asked);
  const read = readForm(asked, values);
  const first = asked.fields.find((f) => read.wrong[f.name]);
  if (first) {
    Object.assign(wrong, read.wrong);
    announce(Object.values(read.wrong).join(' '));
    void nextTick(() => { document.querySelector<HTMLElement>(`[data-field="${first.name}"] :is(input, textarea, [tabindex="0"])`)?.focus(); });
    return null;
  }
  return hold(shown, asked, read.body, values, summary(asked, values));
}

import { momentOf } from '../clock';
import { t } from '../texts';
import type { Field, Form } from '../types';
import type { Values } from './drafts';

/** The body of a deed, or what has to be put right first, field by field. */
export interface Read { body: Record<string, unknown>; wrong: Record<string, string> }

const decision = (field: Field): boolean => field.kind === 'YesNo';

/** What was chosen: the card, or the entry of the longer list behind the card "other". */
export const chosen = (field: Field, values: Values): string => {
  const value = (values[field.name] ?? '').trim();
  return value === 'other' ? (values[`${field.name}-other`] ?? '') : value;
};

function point(text: string): unknown {
  const [lon, lat, datum] = text.split(/[,，\s]+/).filter((p) => p.length > 0);
  const [x, y] = [Number(lon), Number(lat)];
  if (!Number.isFinite(x) || !Number.isFinite(y) || Math.abs(x) > 180 || Math.abs(y) > 90) return undefined;
  return datum ? { lon: x, lat: y, datum } : { lon: x, lat: y };
}

function limit(field: Field, text: string): string | undefined {
  const amount = Number(text);
  return Number.isFinite(amount) && amount > 0 && amount < 10_000 && field.least ? `${amount} ${field.least}` : undefined;
}

function valueOf(field: Field, text: string): unknown {
  switch (field.wire) {
    case 'yes-no': return text === 'true' ? true : text === 'false' ? false : undefined;
    case 'number': return /^\d+$/.test(text) ? Number(text) : undefined;
    case 'point': return point(text);
    case 'time': return momentOf(text) ?? undefined;
    case 'limit': return limit(field, text);
    case 'photos': return text.split(' ').filter((h) => /^[0-9a-f]{64}$/.test(h));
    case 'case': return text.replace(/\D/g, '') || undefined;
    default: return text;
  }
}

export function readForm(form: Form, values: Values): Read {
  const read: Read = { body: {}, wrong: {} };
  for (const field of form.fields) {
    const text = chosen(field, values).replace(/\0/g, '');
    if (field.wire === 'yes-no' && !decision(field)) {
      read.body[field.name] = text === 'true';
      continue;
    }
    if (text.length === 0) {
      if (field.required) read.wrong[field.name] = t('desk.field-missing', { label: field.label });
      continue;
    }
    const value = valueOf(field, text);
    if (value === undefined) read.wrong[field.name] = t('desk.field-unread', { label: field.label });
    else read.body[field.name] = value;
  }
  return read;
}

/** The chosen answers in words, for saying what was done: "抢修一班". */
export function summary(form: Form, values: Values): string {
  for (const field of form.fields) {
    const value = chosen(field, values);
    const option = value ? [...field.options, ...field.others].find((o) => o.value === value) : undefined;
    if (option && field.kind !== 'Said') return option.text;
    if (field.kind === 'YesNo' && value) return t(value === 'true' ? 'desk.yes' : 'desk.no');
  }
  return '';
}

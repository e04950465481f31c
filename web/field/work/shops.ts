import { shallowRef } from 'vue';
import { boot } from '../boot';
import { pack } from './pack';
import * as shelf from './shelf';

/** A shop on a chief's street and its agreement 门前三包: src/Guantong.Server/Web/Field/ShopsApi.cs. */
export interface Shop {
  code: string;
  name: string;
  trade: string | null;
  address: string;
  lon: number;
  lat: number;
  keeper: string | null;
  pledge: { state: string; stateName: string; items: string[]; number: string | null; signed: string | null; until: string | null };
  openCases: number;
  waitingWords: number;
  door: string;
}

/** Null until they are known; from the phone's disk at once, read again where there is signal. */
export const shops = shallowRef<Shop[] | null>(null);

export async function loadShops(): Promise<void> {
  const key = `shops ${pack.value?.me.person ?? ''}`;
  shops.value ??= (await shelf.get<Shop[]>('marks', key).catch(() => undefined)) ?? null;
  try {
    const answer = await fetch(`/api/v1/field/shops?lang=${boot.language}`, { credentials: 'same-origin', cache: 'no-store' });
    if (!answer.ok) return;
    const read = (await answer.json() as { shops: Shop[] }).shops;
    shops.value = read;
    await shelf.put('marks', key, read).catch(() => undefined);
  } catch { /* no signal: what was kept is shown */ }
}

export const shopOf = (code: string): Shop | null => shops.value?.find((s) => s.code === code) ?? null;

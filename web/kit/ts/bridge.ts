/*
 * What the page asks of whatever runs it: a browser, WeChat, Alipay or a city's own app. Five functions; each has the plain-web path for
 * where the host cannot, so that one H5 runs everywhere. Every point leaves here in CGCS2000, with what it came in as beside it.
 */
import type { Datum, Degrees } from './datum';
import { alipay } from './hosts/alipay';
import { browser } from './hosts/browser';
import { cityApp } from './hosts/cityApp';
import { wechat } from './hosts/wechat';

/** A place as the host found it, already in CGCS2000; `came` is what the host said it in. */
export interface Found extends Degrees { metres: number; datum: 'cgcs2000'; came: Datum }

/** A place to be shown by a map application. */
export interface Goal extends Degrees { name: string; address?: string }

export type Env = 'browser' | 'wechat' | 'alipay' | 'cityapp';

export interface Bridge {
  env: Env;
  /** A code that the city's server may exchange for who this is; null: nobody has to be anybody. */
  loginCode(): Promise<string | null>;
  /** Null where nobody can tell where the device is. Rejects with NotFound. */
  locate: (() => Promise<Found>) | null;
  /** Null where the page's own file field is the way. */
  pickPhoto: ((most: number) => Promise<File[]>) | null;
  /** Shows a place in the host's map, or in a map page. */
  openMap(goal: Goal): void;
}

export class NotFound extends Error {
  constructor(readonly denied: boolean) { super('no place'); }
}

let held: Bridge | null = null;

/** The bridge of this page: asked once. */
export function bridge(): Bridge {
  held ??= cityApp() ?? wechat() ?? alipay() ?? browser();
  return held;
}

/** How this page can learn where the device is; null where nobody can tell. */
export const locator = (): (() => Promise<Found>) | null => bridge().locate;

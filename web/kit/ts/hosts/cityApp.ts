import type { Bridge } from '../bridge';
import { fromCgcs2000, type Datum } from '../datum';
import { browser } from './browser';
import { foundBy, refused, type HostPlace } from './phones';
import { fileOf } from './wechat';

/**
 * A city's own app, and any province's: it puts one object `cityApp` on the page with what it can (docs/embedding.md). Each function may
 * be missing. A place names its datum; one that does not is taken to be GCJ-02, as phone maps in China are.
 */
interface CityApp {
  loginCode?: () => Promise<string | null>;
  locate?: () => Promise<HostPlace & { datum?: Datum }>;
  /** Photos as base64 or data addresses. */
  pickPhoto?: (most: number) => Promise<string[]>;
  openMap?: (goal: { lon: number; lat: number; datum: Datum; name: string; address: string }) => void;
}

export function cityApp(): Bridge | null {
  const { cityApp: app } = globalThis as unknown as { cityApp?: CityApp };
  if (!app) return null;
  const plain = browser();
  return {
    ...plain,
    env: 'cityapp',
    loginCode: () => (app.loginCode ? app.loginCode().catch(() => null) : plain.loginCode()),
    locate: app.locate ? async () => {
      const at = await (app.locate as NonNullable<CityApp['locate']>)().catch((why: { errMsg?: string }) => { throw refused(why); });
      return foundBy(at, at.datum ?? 'gcj02');
    } : plain.locate,
    pickPhoto: app.pickPhoto ? async (most) => {
      const photos = await (app.pickPhoto as NonNullable<CityApp['pickPhoto']>)(most).catch(() => []);
      return photos.map(fileOf).filter((f): f is File => f !== null);
    } : null,
    openMap: (goal) => {
      if (app.openMap) app.openMap({ ...fromCgcs2000(goal, 'gcj02'), datum: 'gcj02', name: goal.name, address: goal.address ?? '' });
      else plain.openMap(goal);
    },
  };
}

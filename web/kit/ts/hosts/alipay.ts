import type { Bridge } from '../bridge';
import { fromCgcs2000 } from '../datum';
import { browser } from './browser';
import { foundBy, refused, type HostPlace } from './phones';

/** What Alipay offers a page in its web-view (`my`, or `ap` of older ones). Its photos are paths that a page cannot read: the file field stays. */
interface My {
  getLocation?: (ask: { type: 1; success: (at: HostPlace) => void; fail: (why?: { errMsg?: string; error?: number }) => void }) => void;
  getAuthCode?: (ask: { scopes: string[]; success: (got: { authCode?: string }) => void; fail: () => void }) => void;
  openLocation?: (where: { latitude: string; longitude: string; name: string; address: string }) => void;
}

export function alipay(): Bridge | null {
  const { my, ap } = globalThis as unknown as { my?: My; ap?: My };
  const host = my ?? ap;
  if (!host && !/AlipayClient/i.test(navigator.userAgent)) return null;
  const plain = browser();
  return {
    ...plain,
    env: 'alipay',
    loginCode: () => host?.getAuthCode ? new Promise((done) => { host.getAuthCode?.({ scopes: ['auth_base'], success: (got) => { done(got.authCode ?? null); }, fail: () => { done(null); } }); }) : plain.loginCode(),
    locate: host?.getLocation ? () => new Promise((done, fail) => {
      host.getLocation?.({ type: 1, success: (at) => { try { done(foundBy(at, 'gcj02')); } catch (nowhere) { fail(nowhere as Error); } }, fail: (why) => { fail(refused(why)); } });
    }) : plain.locate,
    openMap: (goal) => {
      if (!host?.openLocation) { plain.openMap(goal); return; }
      const { lon, lat } = fromCgcs2000(goal, 'gcj02');
      host.openLocation({ latitude: lat.toFixed(6), longitude: lon.toFixed(6), name: goal.name, address: goal.address ?? '' });
    },
  };
}

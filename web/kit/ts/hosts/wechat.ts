import type { Bridge } from '../bridge';
import { fromCgcs2000 } from '../datum';
import { browser } from './browser';
import { foundBy, refused, type HostPlace } from './phones';

/** What WeChat's own script offers where the city has put it on the page; nothing of it is fetched by us. */
interface Wx {
  getLocation?: (ask: { type: 'gcj02'; success: (at: HostPlace) => void; fail: (why?: { errMsg?: string }) => void }) => void;
  chooseImage?: (ask: { count: number; sizeType: string[]; sourceType: string[]; success: (got: { localIds: string[] }) => void; fail: () => void; cancel?: () => void }) => void;
  getLocalImgData?: (ask: { localId: string; success: (got: { localData: string }) => void; fail: () => void }) => void;
  openLocation?: (where: { latitude: number; longitude: number; name: string; address: string; scale: number }) => void;
}

export function wechat(): Bridge | null {
  const { wx } = globalThis as unknown as { wx?: Wx };
  if (!wx && !/MicroMessenger/i.test(navigator.userAgent)) return null;
  const plain = browser();
  return {
    ...plain,
    env: 'wechat',
    locate: wx?.getLocation ? () => new Promise((done, fail) => {
      wx.getLocation?.({ type: 'gcj02', success: (at) => { try { done(foundBy(at, 'gcj02')); } catch (nowhere) { fail(nowhere as Error); } }, fail: (why) => { fail(refused(why)); } });
    }) : plain.locate,
    pickPhoto: wx?.chooseImage && wx.getLocalImgData ? (most) => pick(wx, most) : null,
    openMap: (goal) => {
      if (!wx?.openLocation) { plain.openMap(goal); return; }
      const { lon, lat } = fromCgcs2000(goal, 'gcj02');
      wx.openLocation({ latitude: lat, longitude: lon, name: goal.name, address: goal.address ?? '', scale: 17 });
    },
  };
}

async function pick(wx: Wx, most: number): Promise<File[]> {
  const ids = await new Promise<string[]>((done) => {
    wx.chooseImage?.({ count: most, sizeType: ['original'], sourceType: ['camera', 'album'], success: (got) => { done(got.localIds); }, fail: () => { done([]); }, cancel: () => { done([]); } });
  });
  const files = await Promise.all(ids.map((localId) => new Promise<File | null>((done) => {
    wx.getLocalImgData?.({ localId, success: ({ localData }) => { done(fileOf(localData)); }, fail: () => { done(null); } });
  })));
  return files.filter((f): f is File => f !== null);
}

/** Android gives the bare letters, iOS a whole data address. */
export function fileOf(data: string): File | null {
  try {
    const letters = atob(data.replace(/^data:[^,]*,/, '').replace(/\s/g, ''));
    return new File([Uint8Array.from(letters, (c) => c.charCodeAt(0))], 'photo.jpg', { type: 'image/jpeg' });
  } catch {
    return null;
  }
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { photoFacts } from './photoFacts';
import { photoKind } from './photoKind';

const ascii = (text: string): number[] => [...text].map((c) => c.charCodeAt(0));
const number = (value: number): number[] => [value & 255, (value >> 8) & 255, (value >> 16) & 255, (value >>> 24) & 255];

/** One directory of entries; what is longer than four bytes lies behind it. */
function directory(entries: [tag: number, kind: number, value: number[]][], at: number): number[] {
  const after = at + 2 + 12 * entries.length + 4;
  const data: number[] = [];
  const rows = entries.flatMap(([tag, kind, value]) => {
    const count = kind === 5 ? value.length / 8 : kind === 4 ? 1 : value.length;
    const place = value.length <= 4 ? [...value, 0, 0, 0, 0].slice(0, 4) : number(after + data.length);
    if (value.length > 4) data.push(...value);
    return [tag & 255, tag >> 8, kind, 0, ...number(count), ...place];
  });
  return [entries.length, 0, ...rows, 0, 0, 0, 0, ...data];
}

/** A JPEG of nothing but what a camera says of time and place. */
function photo(taken: string, place: [lat: number, lon: number] | null): Blob {
  const degrees = (value: number): number[] => [...number(Math.round(Math.abs(value) * 1e6)), ...number(1e6)];
  const gps: [number, number, number[]][] = place === null ? [] : [
    [1, 2, ascii(place[0] < 0 ? 'S\0' : 'N\0')], [2, 5, degrees(place[0])], [3, 2, ascii(place[1] < 0 ? 'W\0' : 'E\0')], [4, 5, degrees(place[1])],
  ];
  const start = 8 + 2 + 24 + 4;
  const second = directory(gps, start);
  const third = directory([[0x9003, 2, ascii(`${taken}\0`)], [0x9011, 2, ascii('+08:00\0')]], start + second.length);
  const block = [...ascii('II*\0'), ...number(8), ...directory([[0x8769, 4, number(start + second.length)], [0x8825, 4, number(start)]], 8), ...second, ...third];
  const length = block.length + 8;
  return new Blob([new Uint8Array([0xff, 0xd8, 0xff, 0xe1, length >> 8, length & 255, ...ascii('Exif\0\0'), ...block, 0xff, 0xda, 0, 2])]);
}

void test('a photo says where and when it was taken, on every side of the earth', async () => {
  const here = await photoFacts(photo('2026:11:22 07:13:08', [34.92, 118.65]));
  assert.equal(here.lat?.toFixed(6), '34.920000');
  assert.equal(here.lon?.toFixed(6), '118.650000');
  assert.equal(here.taken?.toISOString(), '2026-11-21T23:13:08.000Z');
  const south = await photoFacts(photo('2026:11:22 07:13:08', [-33.4, -70.6]));
  assert.deepEqual([south.lat?.toFixed(1), south.lon?.toFixed(1)], ['-33.4', '-70.6']);
});

void test('0, 0 is no place, a date that is none is no time, and a torn header is as good as none', async () => {
  assert.deepEqual(await photoFacts(photo('0000:00:00 00:00:00', [0, 0])), { nowhere: true });
  assert.deepEqual(await photoFacts(photo('2026:11:22 07:13:08', [340, 118])).then((f) => [f.lat, f.nowhere]), [undefined, undefined]);
  for (let length = 0; length < 200; length += 7) await photoFacts(photo('2026:11:22 07:13:08', [34.92, 118.65]).slice(0, length));
  assert.deepEqual(await photoFacts(new Blob(['<html>'])), {});
});

void test('a file is what its first bytes say, whatever its name', async () => {
  const kindOf = (...bytes: number[]): Promise<string> => photoKind(new Blob([new Uint8Array(bytes)]));
  assert.equal(await kindOf(), 'empty');
  assert.equal(await kindOf(0xff, 0xd8, 0xff), 'jpeg');
  assert.equal(await kindOf(0, 0, 0, 24, ...ascii('ftypheic')), 'heic');
  assert.equal(await kindOf(0, 0, 0, 24, ...ascii('ftypmp42')), 'video');
  assert.equal(await kindOf(...ascii('<html>')), 'other');
});

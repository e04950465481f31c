import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Covered } from './coverage';
import { emptyWay, extend, fits, gapReason, isPoint, lastOf, partAfter, shift, unknownMs, type Fix, type Reason, type Way } from './way';

const Began = Date.UTC(2026, 4, 12, 1, 0, 0);
const metre = 1 / 111_195;

/** As the recorder does it: what fits and is worth a point is kept. */
function walk(way: Way, fixes: Fix[], broken: Reason | null = null): void {
  fixes.forEach((fix, i) => {
    const last = lastOf(way);
    if (fits(last, fix, i === 0 ? broken : null) && (isPoint(last, fix) || gapReason(last!, fix, i === 0 ? broken : null))) extend(way, fix, i === 0 ? broken : null, Began);
  });
}

const eastward = (from: number, seconds: number, speed: number, every = 1): Fix[] =>
  Array.from({ length: Math.floor(seconds / every) }, (_, i) => [Began + (from + i * every) * 1000, 118.65 + (from + i * every) * speed * metre, 34.92 + Math.sin(i) * metre, 8]);

void test('an hour of walking, told every second, is sent in less than 25 KB, also by somebody who runs', () => {
  for (const speed of [0.2, 1.3, 4, 11]) {
    const way = emptyWay();
    walk(way, eastward(0, 3600, speed));
    assert.equal(way.pieces.length, 1);
    assert.ok(JSON.stringify(partAfter(way, 0)).length < 25 * 1024, `${speed} m/s: ${JSON.stringify(partAfter(way, 0)).length}`);
  }
});

void test('a dark screen is a gap at once, a lost signal from a minute on, and silence too', () => {
  for (const [reason, seconds, told] of [['screenOff', 8, 'screenOff'], ['noPosition', 40, null], ['noPosition', 90, 'noPosition'], [null, 90, 'silence'], [null, 40, null]] as const) {
    const way = emptyWay();
    walk(way, eastward(0, 60, 1.2));
    const end = (lastOf(way)![0] - Began) / 1000;
    walk(way, eastward(end + seconds, 30, 1.2), reason);
    assert.deepEqual(way.gaps.map((g) => g.reason), told ? [told] : [], `${reason} ${seconds}`);
    assert.equal(way.pieces.length, told ? 2 : 1);
    assert.equal(unknownMs(way), told ? seconds * 1000 : 0);
  }
});

void test('what cannot be is left out: too vague, of the past, or faster than anybody walks', () => {
  const last: Fix = [Began, 118.65, 34.92, 8];
  assert.ok(!fits(last, [Began + 5000, 118.65, 34.92, 200], null));
  assert.ok(!fits(last, [Began - 1, 118.65, 34.92, 8], null));
  assert.ok(!fits(last, [Began + 5000, 118.66, 34.92, 8], null));
  assert.ok(fits(last, [Began + 5000, 118.65 + 30 * metre, 34.92, 8], null));
});

void test('a part holds what was not sent, with the gap before it; a wrong clock moves only that', () => {
  const way = emptyWay();
  walk(way, eastward(0, 120, 1.2));
  const sent = lastOf(way)![0];
  walk(way, eastward(400, 60, 1.2));
  const next = partAfter(way, sent);
  assert.deepEqual(next.gaps.map((g) => [g.from, g.until, g.reason]), [[sent, Began + 400_000, 'silence']]);
  assert.ok(next.points.every((p) => p[0] > sent));
  shift(way, sent, 3600_000);
  assert.equal(partAfter(way, sent).points[0]![0], Began + 400_000 + 3600_000);
  assert.equal(way.gaps[0]!.from, sent);
  assert.equal(way.pieces[0]!.at(-1)![0], sent);
});

void test('a road is covered where somebody passed it with a known place, and not across a gap', () => {
  const road = { code: 'r', name: 'r', metres: 600, lines: [[[118.65, 34.92], [118.65 + 600 * metre / Math.cos(34.92 * Math.PI / 180), 34.92]]] };
  const way = emptyWay();
  const narrow = Math.cos(34.92 * Math.PI / 180);
  const along = (from: number, to: number): Fix[] => Array.from({ length: Math.ceil((to - from) / 10) + 1 }, (_, i) => [Began + (from + i * 10) * 1000, 118.65 + (from + i * 10) * metre / narrow, 34.92 + 10 * metre, 8]);
  walk(way, along(0, 200));
  walk(way, along(400, 600), 'screenOff');
  const covered = new Covered([road]);
  covered.passAll(way.pieces);
  assert.ok(Math.abs(covered.share! - 450 / 600) < 0.04, String(covered.share));
  assert.equal(new Covered([]).share, null);
});

import { ok, strictEqual } from 'node:assert';
import { mock, test } from 'node:test';
import { page, settled } from '../../build/page';

mock.timers.enable({ apis: ['setInterval', 'setTimeout'] });
const { asked, happens } = await page();
const desk = await import('./desk');
const queue = await import('./queue/queue');
const { startTimed } = await import('./timed');

const row = (number: string) => ({ number, version: 1, at: null, openedAt: '2026-01-01T00:00:00Z', taken: null });
const snapshot = (count: number) => ({ now: new Date().toISOString(), benches: [{ key: 'supervise', lanes: [{ key: 'overdue', count }] }] });
const next = () => { const one = asked.shift(); if (!one) throw new Error('Nothing was asked for.'); return one; };
const counted = () => desk.served.value[0]?.lanes[0]?.count;

test('lanes that the clock alone moves are counted again every half minute and when somebody comes back, and the list follows its count', async () => {
  desk.served.value = [{ key: 'supervise', name: '', lanes: [{ key: 'overdue', name: '', count: 0 }] }];
  desk.bench.value = 'supervise';
  desk.lane.value = 'overdue';
  void queue.open('supervise', 'overdue');
  await next().answer({ rows: [], next: null, count: 0, position: 1 });
  startTimed();

  mock.timers.tick(29_999);
  await settled();
  strictEqual(asked.length, 0);
  mock.timers.tick(1);
  const clock = next();
  strictEqual(clock.path, '/api/v1/desk');
  await clock.answer(snapshot(1));
  strictEqual(counted(), 1);
  ok(next().path.startsWith('/api/v1/desk/queue?bench=supervise&lane=overdue'));
  queue.rows.value = [row('1')] as unknown as typeof queue.rows.value;
  queue.total.value = 2;
  queue.loading.value = false;

  // Somebody comes back to the page; the count has not moved from the list: nothing more is read.
  await happens('visibilitychange');
  await next().answer(snapshot(2));
  strictEqual(counted(), 2);
  strictEqual(asked.length, 0);
  // A page that nobody sees asks for nothing.
  (document as unknown as { hidden: boolean }).hidden = true;
  mock.timers.tick(60_000);
  await settled();
  strictEqual(asked.length, 0);
});

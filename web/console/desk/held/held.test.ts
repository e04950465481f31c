import { deepStrictEqual, notStrictEqual, strictEqual } from 'node:assert';
import { mock, test } from 'node:test';
import { page, settled } from '../../../build/page';

mock.timers.enable({ apis: ['setInterval', 'setTimeout', 'Date'], now: Date.parse('2026-01-05T02:00:00Z') });
const { asked } = await page();
const { letterDraft, typedAt } = await import('../action/drafts');
const held = await import('./held');

const to = '/api/v1/desk/orders/7/reply';
const order = { number: '371329202600017', shown: 'SD-0007', deed: letterDraft(to), name: '答复' };
const words = () => typedAt(order.number, order.deed, 'text');
const next = () => { const one = asked.shift(); if (!one) throw new Error('Nothing was sent.'); return one; };

test('a reply to a hotline waits eight seconds, can be taken back with its words, and does not hold its case', async () => {
  held.write(to, order, '路灯已修好。');
  strictEqual(held.heldOf(order.number), null);
  notStrictEqual(held.letterTo(to), null);
  mock.timers.tick(held.HoldMs - 1);
  await settled();
  strictEqual(asked.length, 0);
  strictEqual(held.undo()?.shown, 'SD-0007');
  strictEqual(words(), '路灯已修好。');
  mock.timers.tick(60_000);
  await settled();
  strictEqual(asked.length, 0);
});

test('it is sent once with one key, pressed twice or not; what the hotline does not get stays written', async () => {
  const first = held.write(to, order, '路灯已修好，请您放心。');
  strictEqual(held.write(to, order, '路灯已修好，请您放心。').key, first.key);
  mock.timers.tick(held.HoldMs);
  await settled();
  const sent = next();
  strictEqual(sent.path.split('?')[0], to);
  deepStrictEqual(sent.body, { text: '路灯已修好，请您放心。' });
  strictEqual(sent.headers['idempotency-key'], first.key);
  strictEqual(sent.headers['if-match'], undefined);
  await sent.answer({ code: 'order-not-yet', detail: '现在还不能答复。', todo: '' }, 409);
  strictEqual(held.refused.get(to)?.problem.sentence, '现在还不能答复。');
  strictEqual(words(), '路灯已修好，请您放心。');

  held.write(to, order, words() ?? '');
  strictEqual(held.refused.get(to), undefined);
  mock.timers.tick(held.HoldMs);
  await settled();
  await next().answer({ id: '7' });
  strictEqual(held.letterTo(to), null);
  strictEqual(words(), undefined);
  strictEqual(asked.length, 0);
});

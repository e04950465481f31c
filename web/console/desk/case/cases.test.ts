import { deepStrictEqual, strictEqual } from 'node:assert';
import { test } from 'node:test';
import { page, settled } from '../../../build/page';

const { asked } = await page();
const cases = await import('./cases');

const case_ = (number: string, version: number) => ({ number, version, photos: [], journal: Array.from({ length: version }, (_, i) => ({ seq: i + 1 })) });
/** The version on screen; undefined where nothing is. */
const shown = (): number | undefined => cases.view.value?.version;
const next = () => { const one = asked.shift(); if (!one) throw new Error('Nothing was asked for.'); return one; };

test('a case of which something newer was told while it was on its way is asked for again, and only then shown', async () => {
  void cases.show('1');
  cases.outdated('1', 3);
  await next().answer(case_('1', 2));
  strictEqual(shown(), undefined);
  await next().answer(case_('1', 3));
  strictEqual(shown(), 3);
  strictEqual(asked.length, 0);
});

test('an answer that is as new as what was told is shown at once', async () => {
  void cases.show('2');
  cases.outdated('2', 4);
  await next().answer(case_('2', 4));
  strictEqual(shown(), 4);
  strictEqual(asked.length, 0);
});

test('what was fetched ahead and became older than its row is fetched again for whoever opens it', async () => {
  void cases.prefetch(['3'], () => 1);
  const ahead = next();
  void cases.show('3', 2);
  await ahead.answer(case_('3', 1));
  await next().answer(case_('3', 2));
  strictEqual(shown(), 2);
});

test('one’s own deed that the server took makes what is on its way old, whatever version it has', async () => {
  void cases.show('4');
  await next().answer(case_('4', 1));
  void cases.renew('4');
  const before = next();
  cases.outdated('4', null);
  await before.answer(case_('4', 1));
  await next().answer(case_('4', 2));
  strictEqual(shown(), 2);
  deepStrictEqual(cases.since.value.map((s) => s.seq), [2]);
});

test('a server that tells of a version and never gives it is not asked for ever', async () => {
  void cases.show('5');
  for (let told = 0; told < 10 && asked.length > 0; told++) {
    cases.outdated('5', 99);
    await next().answer(case_('5', 1));
  }
  await settled();
  strictEqual(asked.length, 0);
  strictEqual(shown(), 1);
});

import { get } from '../../desk/api';
import { tableOf } from '../city';
import type { Named, PageOf } from '../types';

/** All rows of a small file by their columns. */
export async function allRows(file: string): Promise<{ before: Named; pack: string }[]> {
  const columns = tableOf(file)?.columns ?? [];
  const all: { before: Named; pack: string }[] = [];
  for (let after: number | null = 0; after !== null;) {
    const page: PageOf = await get<PageOf>(`/api/v1/admin/tables/${file}?after=${after}`);
    all.push(...page.rows.map((row) => ({ before: Object.fromEntries(columns.map((c, i) => [c.name, row.fields[i] ?? ''])), pack: row.pack })));
    after = page.next;
  }
  return all;
}

import { one } from '../../kit/ts/page';

/** After a refused form the reader starts at what is wrong; each line leads to its field. */
export function focusSummary(): void {
  one('[data-summary]')?.focus();
}

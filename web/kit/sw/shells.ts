/**
 * The pages that open without a network: one line each. `entry` is the folder of web/ whose files the page needs.
 * A shell holds nothing of anybody: what a person may see comes from the device's own database or, later, from the network.
 * Citizens' shells are fetched without a cookie; those of the field are kept only on devices that opened them and go at sign-out.
 */
export interface Shell { group: 'citizen' | 'field'; page: string; entry: string }

export const shells: Shell[] = [
  { group: 'citizen', page: '/', entry: 'public' },
  { group: 'citizen', page: '/elder', entry: 'public' },
  { group: 'citizen', page: '/report', entry: 'public' },
  { group: 'citizen', page: '/my', entry: 'public' },
  { group: 'citizen', page: '/offline', entry: 'public' },
  { group: 'field', page: '/field/app', entry: 'field' },
];

/**
 * Whatever a page keeps of what a signed-in person may see goes into caches named with this beginning or into these rooms of these
 * databases: signing out clears them. What somebody did and has not sent lies elsewhere and waits for them. Where a session only ended,
 * the page itself compares whose things it finds with who has signed in.
 */
export const ownCaches = 'guantong-own-';
export const ownRooms: Record<string, string[]> = { 'guantong-field': ['packs', 'photos'] };

/** Where somebody leaves, by page or by API. */
export const leaving = /^\/(staff|api\/v1)\/sign-out$/;

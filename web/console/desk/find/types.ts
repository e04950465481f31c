/** `GET /api/v1/desk/search` */
export interface FoundText { where: string; at: string; text: string; marks: [number, number][] }
export interface FoundCase {
  number: string; shown: string; version: number; stage: string; stageName: string; title: string; address: string;
  why: string; whyText: string; unit: string | null; unitName: string | null; urgent: boolean; openedAt: string; due: string | null; link: string; texts: FoundText[];
}
export interface FoundName { id: string; name: string; kind: string; link: string; mark: [number, number] | null }
export interface Found {
  asked: string;
  note: { code: string; sentence: string; todo: string } | null;
  cases: { rows: FoundCase[]; next: string | null; count: string; readAs: string[] };
  units: FoundName[]; classes: FoundName[]; places: FoundName[]; components: FoundName[]; people: FoundName[];
}

/** `GET /api/v1/desk/list` */
export interface ListPage { title: string; query: string; plain: string; countText: string; rows: FoundCase[]; next: string | null; note: string | null }

/** `GET /api/v1/desk/saved` */
export interface Saved { id: string; name: string; query: string; link: string; shared: string; sharedText: string; version: number; mine: boolean; count: number; countText: string }

/** `GET /api/v1/desk/exports` */
export interface Exported { id: string; title: string; format: string; state: string; stateText: string; rows: number; total: number | null; percent: number | null; askedAt: string; file: string | null }

/** `GET /api/v1/desk/choices` */
export interface Choice { key: string; name: string }
export type Choices = Record<'stage' | 'channel' | 'class' | 'unit' | 'division', Choice[]>;

/** A stretch of text, marked or not. */
export interface Piece { text: string; marked: boolean }

/** The text cut at its marks; nothing of it is ever read as HTML. */
export function pieces(text: string, marks: [number, number][]): Piece[] {
  const made: Piece[] = [];
  let at = 0;
  for (const [start, length] of marks) {
    if (start > at) made.push({ text: text.slice(at, start), marked: false });
    made.push({ text: text.slice(start, start + length), marked: true });
    at = start + length;
  }
  if (at < text.length) made.push({ text: text.slice(at), marked: false });
  return made;
}

export interface Choice { code: string; name: string }
export interface Column { name: string; title: string; kind: string; required: boolean; inKey: boolean; choices: Choice[] }
export interface Table { file: string; title: string; group: string; columns: Column[] }
export interface RowData { pack: string; over: string | null; fields: string[] }
export interface PageOf { edition: number; count: number; rows: RowData[]; next: number | null }
export interface References { units: Choice[]; divisions: Choice[]; classes: Choice[]; types: Choice[] }
export interface PolicyValue { key: string; title: string; initials: string; kind: string; value: string; usual: string; pack: string | null }

export type Named = Record<string, string>;
export interface RowChange { file: string; move: 'add' | 'change' | 'end'; before: Named | null; after: Named | null }

export interface Fault { change: number | null; file: string; row: string; column: string; sentence: string }
export interface Conflict { change: number; file: string; row: string; now: Named | null; edition: number | null; by: string | null; at: string | null }
export interface FieldDifference { column: string; old: string; new: string }
export interface RowDifference extends RowChange { row: string; fields: FieldDifference[] }
export interface ChangeSight {
  id: string | null;
  state: string;
  edition: number;
  rows: RowDifference[];
  counts: { file: string; added: number; changed: number; ended: number }[];
  why: string | null;
  by: string | null;
  at: string | null;
  day: string | null;
  faults: Fault[];
  conflicts: Conflict[];
  dangers: { file: string; row: string; name: string }[];
  touched: string[];
  typed: string | null;
  reasons: string[];
}

export interface Version { edition: number; at: string; day: string; kind: string; packs: string; by: string | null; why: string | null; undoes: number | null; undoneBy: number | null; rows: number | null }
export interface Difference { edition: number; whole: boolean; count: number; rows: RowDifference[]; first: number[] }

export interface TrialNumber { was: number; becomes: number; joined: number; left: number }
export interface TrialLine { cases: number; late: TrialNumber; returned: TrialNumber; escalated: TrialNumber }
export interface TrialPart { code: string; name: string; line: TrialLine }
export interface Trial { id: string; state: string; done: number; total: number; from: string; to: string; change: string | null; all: TrialLine | null; parted: number; classes: TrialPart[]; units: TrialPart[] }
export interface Marks { late: boolean; returns: number; escalations: number }
export interface TrialCase { number: string; type: string; class: string; unit: string; was: Marks; becomes: Marks; dueWas: string | null; dueBecomes: string | null }

export interface Account { person: string; user: string; name: string; password: string; passkeys: number; sessions: number; lockedUntil: string | null; byHand: boolean }

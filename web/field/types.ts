/** The task pack as the server sends it: src/Guantong.Server/Web/Field/App/FieldPack.cs says what each member means. */
export interface Pack {
  now: string;
  edition: number;
  me: Me;
  limits: { arrive: number; check: number; photos: number };
  tasks: Task[];
  more: boolean;
  classes: ClassOf[];
  grids: Grid[];
  street: Street | null;
  mayReport: boolean;
  maySettle: boolean;
  mayWalk: boolean;
  hasTasks: boolean;
}

export interface Me { person: string; name: string; user: string; role: string; roleName: string; unitName: string; area: string }
export type Lane = 'todo' | 'doing' | 'check' | 'done';
export interface Point { lon: number; lat: number }
/** How a photo came and what is open about it, in words; the server says it to whoever may know. */
export interface Known { text: string; warns: boolean }
export interface Photo { card: string; large: string; notes: Known[] }
/** What the next photos of a task answer. */
export interface Challenge { id: string; nonce: string; until: string }
export interface Note { label: string; text: string }
export interface ClassOf { code: string; name: string; checklist: { key: string; text: string }[] }
export interface Grid { code: string; name: string; polygon: { type: 'Polygon' | 'MultiPolygon'; coordinates: number[][][] | number[][][][] } }
export interface Field { name: string; kind: string; required: boolean; label: string; hint: string | null }
export interface Form { deed: string; name: string; after: string[]; fields: Field[] }

export interface Task {
  number: string;
  shown: string;
  version: number;
  lane: Lane;
  stage: string;
  stageName: string;
  title: string;
  class: string | null;
  address: string;
  place: string;
  channelName: string;
  point: Point | null;
  urgent: boolean;
  arrived: boolean;
  isFree: boolean;
  byCall: boolean;
  reworks: number;
  due: string | null;
  light: string | null;
  clockWord: string | null;
  words: string | null;
  closing: string | null;
  needsEvidence: boolean;
  challenge: Challenge | null;
  hints: Known[];
  notes: Note[];
  before: Photo[];
  after: Photo[];
  forms: Form[];
  endedAt: string | null;
  plain: string;
}

export interface Street {
  title: string;
  kindName: string;
  areas: string[];
  people: { title: string; name: string; phone: string }[];
  open: { shown: string; className: string; stageName: string; due: string | null; point: Point | null }[];
}

export interface Figures {
  month: string;
  cases: { code: string; value: number }[];
  solved: number;
  advised: number;
  spots: { id: string; kind: string; className: string; place: string; at: string; words: string | null; photo: string | null }[];
}

/** A word with a tone: danger, warn, info, ok. */
export interface Mark { key?: string; text?: string; name?: string; tone: string }

/** Somebody looks at a case with the intent to act on it. */
export interface Taken { person: string; name: string; since: string }

/** A line of a queue, as `GET /api/v1/desk/queue` and the live channel give it. */
export interface Row {
  number: string;
  shown: string;
  version: number;
  stage: string;
  stageName: string;
  round: number;
  title: string;
  address: string;
  thumb: string | null;
  channel: string;
  channelName: string;
  urgent: boolean;
  paused: boolean;
  pending: string | null;
  due: string | null;
  /** When the light turns yellow. */
  warn: string | null;
  unit: string | null;
  unitName: string | null;
  reports: number;
  marks: Mark[];
  taken: Taken | null;
  openedAt: string;
  answerDue?: string | null;
  callAt?: string | null;
  unsettledSince?: string | null;
  /** By what the lane on screen is ordered. */
  at?: string | null;
}

/** A count that stops counting somewhere comes as "100+". */
export interface LaneInfo { key: string; name: string; count: number | string; capped?: boolean }
export interface BenchInfo { key: string; name: string; lanes: LaneInfo[] }

export interface Seat {
  person: string;
  name: string;
  post: string;
  role: string;
  unit: string | null;
  unitName: string | null;
  level: string;
  place: string;
  placeName: string;
}

/** `GET /api/v1/desk` */
export interface Snapshot { me: Seat; now: string; position: string | number; benches: BenchInfo[] }

/** `GET /api/v1/desk/queue` */
export interface QueuePage { rows: Row[]; next: string | null; count: number; capped?: boolean; position: string | number; newestFirst?: boolean }

export interface Line { label: string; value: string; link?: string | null }
export interface Clock { name: string; mark: string; word: string; text: string; due: string | null; dueText: string | null }
/** How a photo came and what is open about it. */
export interface Known { text: string; warns: boolean }
export interface Photo { card: string; large: string; caption: string; isAfter: boolean; notes: Known[]; cover: string | null }
export interface Note { text: string; warns: boolean; cases: Line[] }
export interface Report { name: string; words: string | null; line: string; address: string | null; reporter: string | null; notes: Note[]; photos: number; calls: string[] }
/** What a hotline sent that is in this case, and the reply it is owed. */
export interface TiedOrder { id: string; source: string; number: string; replyDue: string | null; state: string; stateName: string; reply: string | null; mayAnswer: boolean; text: string }
export interface Step { seq: number; at: string; time: string; deed: string; name: string; who: string; facts: Line[]; photos: Photo[] }
export interface Option { value: string; text: string; why?: string | null; group?: string | null; badge?: string | null; behind?: string | null }

export interface Field {
  name: string;
  kind: 'Words' | 'Line' | 'Choice' | 'Cards' | 'YesNo' | 'Tick' | 'Time' | 'Amount' | 'Point' | 'Photos' | 'Said';
  wire: string;
  required: boolean;
  label: string;
  hint: string | null;
  options: Option[];
  others: Option[];
  otherLabel: string | null;
  value: string;
  least: string | null;
  rules: string[];
}

export interface Form { deed: string; name: string; version: number; grave: boolean; movesOn: boolean; after: string[]; fields: Field[] }

/** `GET /api/v1/desk/cases/{number}` */
export interface CaseView {
  number: string;
  shown: string;
  version: number;
  stage: string;
  stageName: string;
  title: string;
  round: number;
  isOpen: boolean;
  urgent: boolean;
  channel: string;
  channelName: string;
  place: string;
  address: string;
  marks: { text: string; tone: string }[];
  steps: { word: string; small: string; state: string }[];
  clock: Clock | null;
  clocks: Clock[];
  photos: Photo[];
  /** Whether before and after seem to be one place and one view: for whoever checks. */
  hints: Known[];
  facts: Line[];
  reports: Report[];
  chain: { unit: string; from: string; to: string | null; since: string; used: string }[];
  together: Line[];
  components: Line[];
  near: { number: string; shown: string; text: string }[];
  journal: Step[];
  forms: Form[];
  point: { lon: number; lat: number } | null;
  plain: string;
  orders: TiedOrder[];
  shopWords: ShopWord[];
  messages: Line[];
}

/** Words of a shop's owner; they are answered on the plain page. */
export interface ShopWord { name: string; kind: string; time: string; words: string; answer: string; waits: boolean; isLate: boolean; photos: string[]; link: string }

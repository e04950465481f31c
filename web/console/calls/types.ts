/** What `/api/v1/desk/calls` and its neighbours speak. */
export interface Said { code: string; question: string; answer: string }
export interface Draft {
  phone: string; name: string; words: string; address: string; lon: number | null; lat: number | null; type: string;
  urgent: boolean; consent: boolean; photos: string[]; answers: Said[];
}
export interface Call {
  id: string; state: 'open' | 'held' | 'ended'; startedAt: string; heldSince: string | null; heldSeconds: number; talkSeconds: number; rev: number; draft: Partial<Draft> | null; outcome: string | null;
}
export interface Takeable { id: string; startedAt: string; held: boolean; seenAt: string; operator: { person: string; name: string }; phone: string | null; words: string | null }
export interface Mine { now: string; open: Call | null; held: Call[]; takeable: Takeable[]; mayTake: boolean; mayAccept: boolean }
export interface Taken {
  number: string; stage: string; stageName: string; version: number; followed: string | null; accepted: boolean; refused: { code: string; sentence: string } | null; tell: string; progress: string;
}
export interface Card {
  number: string; stage: string; stageName: string; title: string; address: string; at: string; open: boolean; dissatisfied: boolean; unit: string | null; words: string | null; photo: string | null;
  metres: number | null; reports: number; lon: number | null; lat: number | null;
}
export interface Caller { phone: string; name: string | null; reports30: number; open: number; dissatisfied: number; calls30: number; harassing30: number; repeated: boolean; advice: string | null; cases: Card[] }
export interface Callers { exact: boolean; callers: Caller[] }
export interface Guess { type: string; name: string; class: string; probability: number; sureness: string; urgent: boolean }
export interface Question { code: string; text: string; hint: string | null; required: boolean; choices: { key: string; name: string }[]; many: boolean }
export interface Condition { id: string; text: string; limit: string }
export interface Lookalike { case: Card; score: number; reasons: string[] }
export interface Advice {
  classes: Guess[]; noMatter: number; place: { inside: boolean; name: string; microGrid: string | null } | null; questions: Question[]; conditions: Condition[]; duplicates: Lookalike[]; history: Card[];
}
export interface Template { key: string; kind: string; class: string; text: string; preview: string; missing: string[] }
export interface DayRow { id: string; operator: { person: string; name: string }; startedAt: string; endedAt: string | null; talkSeconds: number; heldSeconds: number; state: string; stateName: string; urgent: boolean; number: string | null; phone: string | null; said: string | null }
export interface Day { day: string; calls: number; averageTalk: number | null; averageHeld: number | null; figures: { key: string; name: string; count: number }[]; rows: DayRow[]; next: string | null }

export const blank = (): Draft => ({ phone: '', name: '', words: '', address: '', lon: null, lat: null, type: '', urgent: false, consent: false, photos: [], answers: [] });
export const outcomes = ['answered', 'transferred', 'dropped', 'harassment', 'wrong-number'] as const;

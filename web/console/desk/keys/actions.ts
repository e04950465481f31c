/** Everything that a key does, with the key it has from the start. A city's people may change each of them, or switch all off. */
export interface Action { id: string; keys: string[]; group: 'queue' | 'case' | 'deed' | 'desk' }

export const actions: Action[] = [
  { id: 'next', keys: ['j'], group: 'queue' },
  { id: 'previous', keys: ['k'], group: 'queue' },
  { id: 'tick-next', keys: ['shift+j'], group: 'queue' },
  { id: 'tick-previous', keys: ['shift+k'], group: 'queue' },
  { id: 'tick', keys: ['x'], group: 'queue' },
  { id: 'pick-1', keys: ['1'], group: 'deed' },
  { id: 'pick-2', keys: ['2'], group: 'deed' },
  { id: 'pick-3', keys: ['3'], group: 'deed' },
  { id: 'pick-4', keys: ['4'], group: 'deed' },
  { id: 'pick-5', keys: ['5'], group: 'deed' },
  { id: 'do', keys: ['enter'], group: 'deed' },
  { id: 'write', keys: ['t'], group: 'deed' },
  { id: 'return', keys: ['r'], group: 'deed' },
  { id: 'extend', keys: ['e'], group: 'deed' },
  { id: 'suspend', keys: ['h'], group: 'deed' },
  { id: 'merge', keys: ['m'], group: 'deed' },
  { id: 'urge', keys: ['u'], group: 'deed' },
  { id: 'supervise', keys: ['s'], group: 'deed' },
  { id: 'order', keys: ['o'], group: 'deed' },
  { id: 'undo', keys: ['z'], group: 'deed' },
  { id: 'photo', keys: ['space'], group: 'case' },
  { id: 'search', keys: ['/'], group: 'desk' },
  { id: 'help', keys: ['?'], group: 'desk' },
];

/** Which of the open deeds a letter means. */
export const deedsOf: Record<string, string[]> = {
  return: ['ReturnCase', 'RejectReport', 'RedoCase', 'RuleOnDuty'],
  extend: ['AskExtension', 'DecideExtension'],
  suspend: ['AskSuspension', 'DecideSuspension', 'ResumeCase'],
  merge: ['MergeReport', 'UnmergeReport'],
  urge: ['UrgeCase'],
  supervise: ['SuperviseCase', 'AnswerSupervision', 'ExplainCase'],
};

/** The letter that a deed has, where it has one. */
export const letterOf = (deed: string): string | null => Object.keys(deedsOf).find((id) => deedsOf[id]?.includes(deed)) ?? null;

/** Keys that a browser or a reader needs for itself. */
export const reserved = ['tab', 'escape', 'arrowup', 'arrowdown', 'arrowleft', 'arrowright', 'home', 'end', 'pageup', 'pagedown', 'f5'];

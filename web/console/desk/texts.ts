import { boot } from './boot';

/** The sentence of a key, with each {name} replaced. Keys begin with "desk." and stand in the *.texts.csv files of the server. */
export function t(key: string, args: Record<string, string | number> = {}): string {
  const sentence = boot.texts[key];
  if (sentence === undefined) {
    // Seen by every browser test: a key without its row.
    console.error(`No text "${key}": add a row to a *.texts.csv file.`);
    return key;
  }
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => (name in args ? String(args[name]) : whole));
}

/** What the server put into the frame: texts and where things lie. It names nobody: a phone may keep it. */
export interface Boot {
  language: 'zh-CN' | 'en';
  asked: string | null;
  otherLanguage: string;
  now: string;
  zone: string;
  city: string;
  warning: string | null;
  icons: string;
  texts: Record<string, string>;
}

export const boot = JSON.parse(document.getElementById('street-boot')?.textContent ?? '{}') as Boot;

/** An address of this site in the language of this page. */
export const to = (path: string): string =>
  boot.asked ? `${path}${path.includes('?') ? '&' : '?'}lang=${boot.asked}` : path;

/** The sentence of a key, with each {name} replaced. Keys begin with "street." and stand in the *.texts.csv files of the server. */
export function t(key: string, args: Record<string, string | number> = {}): string {
  const sentence = boot.texts[`street.${key}`];
  if (sentence === undefined) {
    // Seen by every browser test: a key without its row.
    console.error(`No text "street.${key}": add a row to a *.texts.csv file.`);
    return key;
  }
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => (name in args ? String(args[name]) : whole));
}

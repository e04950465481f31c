/** What the server put into the page: who sits here, the server's moment, the texts. */
export interface Boot {
  language: 'zh-CN' | 'en';
  asked: string | null;
  otherLanguage: string;
  now: string;
  zone: string;
  city: string;
  warning: string | null;
  hotline: string;
  icons: string;
  me: { person: string; name: string; user: string; role: string; roleName: string; unitName: string };
  settings: Record<string, unknown> | null;
  texts: Record<string, string>;
}

export const boot = JSON.parse(document.getElementById('desk-boot')?.textContent ?? '{}') as Boot;

/** An address of this site in the language of this page. */
export const to = (path: string): string =>
  boot.asked ? `${path}${path.includes('?') ? '&' : '?'}lang=${boot.asked}` : path;

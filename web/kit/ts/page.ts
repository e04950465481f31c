/** The first element that matches, or null; typed by the caller. */
export const one = <T extends HTMLElement>(query: string, inside: ParentNode = document): T | null =>
  inside.querySelector<T>(query);

export const all = <T extends HTMLElement>(query: string, inside: ParentNode = document): T[] =>
  [...inside.querySelectorAll<T>(query)];

/**
 * A text the page carries for its script: scripts hold no words of their own, so that a page speaks one language.
 * `{name}` in the text is replaced by the value of that name.
 */
export function say(element: HTMLElement, name: string, values: Record<string, string | number> = {}): string {
  const text = element.dataset[name] ?? '';
  return text.replace(/\{(\w+)\}/g, (whole, key: string) => String(values[key] ?? whole));
}

/** An icon of the sprite; the sprite's address comes with the page. */
export function icon(name: string): SVGSVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(space, 'use');
  use.setAttribute('href', `${document.documentElement.dataset['icons'] ?? ''}#i-${name}`);
  svg.append(use);
  return svg;
}

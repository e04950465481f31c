/*
 * Boxes over a photo: drawn by mouse or finger, moved by keys. What counts are the lines of the form, each four shares in percent; the
 * boxes on the photo only show them, so that what is sent is what can be read.
 */
interface Box { left: number; top: number; width: number; height: number }

const Least = 0.5;
const Step = 1;
const Whole = 100;

export function startCover(): void {
  const board = document.querySelector<HTMLElement>('[data-cover]');
  const rows = document.querySelector<HTMLElement>('[data-cover-rows]');
  const template = rows?.querySelector<HTMLElement>('.box-row');
  if (board && rows && template) new Board(board, rows, template.cloneNode(true) as HTMLElement);
}

const parse = (text: string): Box | null => {
  const [left, top, width, height, ...more] = text.split(/[,，;；、\s]+/u).filter((p) => p !== '').map((p) => Number(p.replace(/[%％]$/u, '')));
  if (left === undefined || top === undefined || width === undefined || height === undefined || more.length > 0) return null;
  return [left, top, width, height].every((n) => Number.isFinite(n)) ? { left, top, width, height } : null;
};

const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), Math.max(least, most));
const short = (value: number): number => Math.round(value * 100) / 100;

/** On the photo, whole, and large enough to cover something. */
const fitted = (box: Box): Box => {
  const [width, height] = [clamp(box.width, Least, Whole), clamp(box.height, Least, Whole)];
  return { width: short(width), height: short(height), left: short(clamp(box.left, 0, Whole - width)), top: short(clamp(box.top, 0, Whole - height)) };
};

class Board {
  private readonly shown = new Map<HTMLElement, HTMLButtonElement>();
  private readonly first: number;

  constructor(private readonly board: HTMLElement, private readonly rows: HTMLElement, private readonly template: HTMLElement) {
    this.first = Number(/\d+$/u.exec(template.querySelector('input')?.id ?? '')?.[0] ?? '1');
    for (const row of [...rows.querySelectorAll<HTMLElement>('.box-row')]) {
      if (row.querySelector('input')?.value.trim() === '') row.remove();
      else this.adopt(row);
    }
    const add = document.querySelector<HTMLButtonElement>('[data-cover-add]');
    if (add) {
      add.hidden = false;
      add.addEventListener('click', () => { this.shown.get(this.add({ left: 40, top: 40, width: 20, height: 20 }))?.focus(); });
    }
    board.addEventListener('pointerdown', (e) => { this.begin(e); });
  }

  private add(box: Box): HTMLElement {
    const row = this.template.cloneNode(true) as HTMLElement;
    const input = row.querySelector('input');
    if (input) input.value = '';
    this.rows.append(row);
    this.adopt(row);
    this.set(row, box);
    return row;
  }

  private adopt(row: HTMLElement): void {
    const input = row.querySelector('input');
    if (!input) return;
    const box = document.createElement('button');
    box.type = 'button';
    box.className = 'cover-box';
    box.addEventListener('keydown', (e) => { this.press(e, row); });
    box.addEventListener('pointerdown', (e) => { e.stopPropagation(); this.drag(e, row); });
    const gone = document.createElement('button');
    gone.type = 'button';
    gone.className = 'button plain';
    gone.textContent = '×';
    gone.addEventListener('click', () => { this.drop(row); });
    row.append(gone);
    this.board.append(box);
    this.shown.set(row, box);
    input.addEventListener('input', () => { this.show(row); });
    this.number();
    this.show(row);
  }

  private drop(row: HTMLElement): void {
    this.shown.get(row)?.remove();
    this.shown.delete(row);
    row.remove();
    this.number();
    document.querySelector<HTMLButtonElement>('[data-cover-add]')?.focus();
  }

  /** Names and ids follow the order of the lines. */
  private number(): void {
    [...this.shown].forEach(([row, box], i) => {
      const n = String(this.first + i);
      const [input, label] = [row.querySelector('input'), row.querySelector('label')];
      if (input) input.id = `box-${n}`;
      if (label) {
        label.htmlFor = `box-${n}`;
        label.textContent = (label.textContent ?? '').replace(/\d+/u, n);
      }
      box.setAttribute('aria-label', (this.board.dataset['box'] ?? '').replace(/\{n\}|\d+/u, n));
      row.querySelector('button')?.setAttribute('aria-label', (this.board.dataset['remove'] ?? '').replace(/\{n\}|\d+/u, n));
    });
  }

  private of(row: HTMLElement): Box | null { return parse(row.querySelector('input')?.value ?? ''); }

  private set(row: HTMLElement, box: Box): void {
    const input = row.querySelector('input');
    const { left, top, width, height } = fitted(box);
    if (input) input.value = [left, top, width, height].join(', ');
    this.show(row);
  }

  private show(row: HTMLElement): void {
    const [box, at] = [this.shown.get(row), this.of(row)];
    if (!box) return;
    box.hidden = at === null;
    if (at) for (const side of ['left', 'top', 'width', 'height'] as const) box.style[side] = `${at[side]}%`;
  }

  private press(e: KeyboardEvent, row: HTMLElement): void {
    const box = this.of(row);
    const way = { ArrowLeft: [-Step, 0], ArrowRight: [Step, 0], ArrowUp: [0, -Step], ArrowDown: [0, Step] }[e.key];
    if (e.key === 'Delete' || e.key === 'Backspace') this.drop(row);
    else if (box && way) this.set(row, e.shiftKey ? { ...box, width: box.width + (way[0] ?? 0), height: box.height + (way[1] ?? 0) } : { ...box, left: box.left + (way[0] ?? 0), top: box.top + (way[1] ?? 0) });
    else return;
    e.preventDefault();
  }

  private at(e: PointerEvent): { x: number; y: number } {
    const frame = this.board.getBoundingClientRect();
    return { x: clamp(((e.clientX - frame.left) / frame.width) * Whole, 0, Whole), y: clamp(((e.clientY - frame.top) / frame.height) * Whole, 0, Whole) };
  }

  /** A press beside every box draws a new one; a mere click draws none. */
  private begin(e: PointerEvent): void {
    if (e.button !== 0) return;
    e.preventDefault();
    const from = this.at(e);
    let row: HTMLElement | null = null;
    this.follow(e, (to) => {
      const box = { left: Math.min(from.x, to.x), top: Math.min(from.y, to.y), width: Math.abs(to.x - from.x), height: Math.abs(to.y - from.y) };
      if (!row && (box.width < Least || box.height < Least)) return;
      row ??= this.add(box);
      this.set(row, box);
    });
  }

  private drag(e: PointerEvent, row: HTMLElement): void {
    const [from, box] = [this.at(e), this.of(row)];
    if (box) this.follow(e, (to) => { this.set(row, { ...box, left: box.left + to.x - from.x, top: box.top + to.y - from.y }); });
  }

  private follow(e: PointerEvent, moved: (to: { x: number; y: number }) => void): void {
    this.board.setPointerCapture(e.pointerId);
    const move = (next: PointerEvent): void => { if (next.pointerId === e.pointerId) moved(this.at(next)); };
    const end = (last: PointerEvent): void => {
      if (last.pointerId !== e.pointerId) return;
      this.board.removeEventListener('pointermove', move);
      this.board.removeEventListener('pointerup', end);
      this.board.removeEventListener('pointercancel', end);
    };
    this.board.addEventListener('pointermove', move);
    this.board.addEventListener('pointerup', end);
    this.board.addEventListener('pointercancel', end);
  }
}

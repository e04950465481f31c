/** A key as it is painted on a cap. */
export const shownKey = (combo: string): string => combo.split('+').map((k) =>
  k === 'enter' ? 'Enter' : k === 'space' ? 'Space' : k === 'shift' ? 'Shift' : k.length === 1 ? k.toUpperCase() : k).join('+');

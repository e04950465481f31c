/** What a file is by its first bytes; its name and its declared type are never asked. */
export type PhotoKind = 'jpeg' | 'png' | 'webp' | 'heic' | 'video' | 'other' | 'empty';

const HeicBrands = ['heic', 'heix', 'heim', 'heis', 'hevc', 'mif1', 'msf1'];

export async function photoKind(file: Blob): Promise<PhotoKind> {
  if (file.size === 0) return 'empty';
  const head = new Uint8Array(await file.slice(0, 16).arrayBuffer());
  const text = (from: number, to: number): string => String.fromCharCode(...head.slice(from, to));
  if (head[0] === 0xff && head[1] === 0xd8) return 'jpeg';
  if (text(1, 4) === 'PNG') return 'png';
  if (text(0, 4) === 'RIFF') return text(8, 12) === 'WEBP' ? 'webp' : 'video';
  if (text(4, 8) === 'ftyp') return HeicBrands.includes(text(8, 12)) ? 'heic' : 'video';
  // Matroska and WebM.
  return head[0] === 0x1a && head[1] === 0x45 && head[2] === 0xdf && head[3] === 0xa3 ? 'video' : 'other';
}

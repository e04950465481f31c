const HeadBytes = 256 * 1024;
const Orientation = 0x0112;
const App1 = 0xe1;
const StartOfScan = 0xda;

/**
 * What the camera wrote into a JPEG about time and place, as one segment. It goes along with the photo made small, so that staff can
 * hold it against the report; the server reads it and shows it to nobody else. Null where there is none.
 */
export async function cameraWords(file: Blob): Promise<Uint8Array<ArrayBuffer> | null> {
  const bytes = new Uint8Array(await file.slice(0, HeadBytes).arrayBuffer());
  const view = new DataView(bytes.buffer);
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) return null;
  let at = 2;
  while (at + 10 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1];
    const end = at + 2 + view.getUint16(at + 2);
    if (marker === StartOfScan || end > bytes.length) return null;
    // "Exif" and two zeros.
    if (marker === App1 && view.getUint32(at + 4) === 0x45786966 && view.getUint16(at + 8) === 0) return upright(bytes.slice(at, end));
    at = end;
  }
  return null;
}

/** The photo with the camera's words behind its first two bytes. */
export function withWords(photo: Blob, words: Uint8Array<ArrayBuffer>): Blob {
  return new Blob([photo.slice(0, 2), words, photo.slice(2)], { type: 'image/jpeg' });
}

/** The picture was turned upright when it was made small: turned once more it would lie on its side. */
function upright(segment: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | null {
  const tiff = 10;
  const view = new DataView(segment.buffer);
  if (segment.length < tiff + 10) return null;
  const little = view.getUint16(tiff) === 0x4949;
  const first = tiff + view.getUint32(tiff + 4, little);
  if (first + 2 > segment.length) return null;
  const entries = view.getUint16(first, little);
  for (let i = 0; i < entries; i++) {
    const entry = first + 2 + 12 * i;
    if (entry + 12 > segment.length) return null;
    if (view.getUint16(entry, little) === Orientation) view.setUint16(entry + 8, 1, little);
  }
  return segment;
}

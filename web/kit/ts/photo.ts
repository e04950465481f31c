import { cameraWords, withWords } from './exif';

const LongEdge = 1920;
const Quality = 0.8;

/**
 * A photo made small enough for a weak network: long edge 1920, turned upright, with what the camera wrote about time and place.
 * What cannot be decoded here (HEIC on some phones) goes as it is; the server decides.
 */
export async function shrink(file: File): Promise<File> {
  if (file.size < 400_000 && file.type === 'image/jpeg') return file;
  try {
    const whole = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const scale = Math.min(1, LongEdge / Math.max(whole.width, whole.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(whole.width * scale));
    canvas.height = Math.max(1, Math.round(whole.height * scale));
    canvas.getContext('2d')?.drawImage(whole, 0, 0, canvas.width, canvas.height);
    whole.close();
    const blob = await new Promise<Blob | null>((done) => { canvas.toBlob(done, 'image/jpeg', Quality); });
    if (!blob || blob.size >= file.size) return file;
    const words = await cameraWords(file);
    return new File([words ? withWords(blob, words) : blob], 'photo.jpg', { type: 'image/jpeg' });
  } catch {
    return file;
  }
}

/** SHA-256 in lower-case hexadecimal digits; null where the page is not served securely and the browser refuses to compute it. */
export async function sha256(file: Blob): Promise<string | null> {
  if (!globalThis.crypto?.subtle) return null;
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((b) => b.toString(16).padStart(2, '0')).join('');
}

/** Sends a photo ahead of the form to its content address; tells how far it is; resolves to true once the server keeps it. */
export function send(file: Blob, hash: string, progress: (share: number) => void): Promise<boolean> {
  return new Promise((done) => {
    const request = new XMLHttpRequest();
    request.open('PUT', `/api/v1/files/${hash}`);
    request.setRequestHeader('Content-Type', file.type || 'application/octet-stream');
    request.upload.onprogress = (e) => { if (e.lengthComputable) progress(e.loaded / e.total); };
    request.onload = () => { done(request.status >= 200 && request.status < 300); };
    request.onerror = () => { done(false); };
    request.ontimeout = () => { done(false); };
    request.timeout = 120_000;
    request.send(file);
  });
}

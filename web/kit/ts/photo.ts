import { cameraWords, withWords } from './exif';

export { hashOf as sha256 } from '../outbox/hash';

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

/** Sends a photo ahead of the form to its content address; tells how far it is; resolves to true once the server keeps it. */
export function send(file: Blob, hash: string, progress: (share: number) => void, stop?: AbortSignal): Promise<boolean> {
  return new Promise((done) => {
    const request = new XMLHttpRequest();
    request.open('PUT', `/api/v1/files/${hash}`);
    request.setRequestHeader('Content-Type', file.type || 'application/octet-stream');
    request.upload.onprogress = (e) => { if (e.lengthComputable) progress(e.loaded / e.total); };
    request.onload = () => { done(request.status >= 200 && request.status < 300); };
    request.onerror = () => { done(false); };
    request.ontimeout = () => { done(false); };
    request.onabort = () => { done(false); };
    stop?.addEventListener('abort', () => { request.abort(); });
    request.timeout = 120_000;
    request.send(file);
  });
}

const LongEdge = 1920;
const Quality = 0.82;
/** A ghost or a video that has no size yet cannot be taken. */
export class NothingToTake extends Error {}

/** What the camera shows now as a JPEG, its long edge 1920 at most. It carries no words of the camera: place and time go with the deed. */
export async function captured(video: HTMLVideoElement): Promise<Blob> {
  const [width, height] = [video.videoWidth, video.videoHeight];
  if (width === 0 || height === 0) throw new NothingToTake();
  const scale = Math.min(1, LongEdge / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  canvas.getContext('2d')?.drawImage(video, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((done) => { canvas.toBlob(done, 'image/jpeg', Quality); });
  if (!blob) throw new NothingToTake();
  return blob;
}

/** The rear camera, as large as it likes to be; null where there is none or it was refused. */
export async function openCamera(): Promise<MediaStream | null> {
  try {
    return await navigator.mediaDevices.getUserMedia({ audio: false, video: { facingMode: 'environment', width: { ideal: 1920 }, height: { ideal: 1080 } } });
  } catch {
    return null;
  }
}

/** SHA-256 in lower-case hexadecimal digits, also where a page is not served securely and the browser offers none. */
export async function hashOf(file: Blob): Promise<string> {
  const bytes = await file.arrayBuffer();
  const digest = globalThis.crypto?.subtle ? new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)) : sha256(new Uint8Array(bytes));
  return [...digest].map((b) => b.toString(16).padStart(2, '0')).join('');
}

const turn = (x: number, n: number): number => (x >>> n) | (x << (32 - n));

/** The first 32 bits of the fractions of roots of the first primes (FIPS 180-4, 4.2.2 and 5.3.3), worked out rather than copied. */
function constants(): { start: number[]; rounds: number[] } {
  const primes: number[] = [];
  for (let n = 2; primes.length < 64; n++) if (primes.every((p) => n % p !== 0)) primes.push(n);
  const bits = (root: number): number => ((root - Math.floor(root)) * 2 ** 32) | 0;
  return { start: primes.slice(0, 8).map((p) => bits(Math.sqrt(p))), rounds: primes.map((p) => bits(Math.cbrt(p))) };
}

/** FIPS 180-4, 6.2. Exported for its test: browsers served securely never come here. */
export function sha256(message: Uint8Array): Uint8Array {
  const { start, rounds } = constants();
  const length = Math.ceil((message.length + 9) / 64) * 64;
  const padded = new Uint8Array(length);
  padded.set(message);
  padded[message.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(length - 8, Math.floor(message.length / 2 ** 29));
  view.setUint32(length - 4, (message.length << 3) >>> 0);
  const hash = Int32Array.from(start);
  const w = new Int32Array(64);
  for (let block = 0; block < length; block += 64) {
    for (let t = 0; t < 64; t++) w[t] = t < 16 ? view.getInt32(block + t * 4) : mixed(w, t);
    let [a, b, c, d, e, f, g, h] = hash as unknown as [number, number, number, number, number, number, number, number];
    for (let t = 0; t < 64; t++) {
      const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + (rounds[t] ?? 0) + (w[t] ?? 0)) | 0;
      const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g; g = f; f = e; e = (d + one) | 0; d = c; c = b; b = a; a = (one + two) | 0;
    }
    [a, b, c, d, e, f, g, h].forEach((x, i) => { hash[i] = ((hash[i] ?? 0) + x) | 0; });
  }
  const digest = new DataView(new ArrayBuffer(32));
  hash.forEach((x, i) => { digest.setInt32(i * 4, x); });
  return new Uint8Array(digest.buffer);
}

function mixed(w: Int32Array, t: number): number {
  const x = w[t - 15] ?? 0;
  const y = w[t - 2] ?? 0;
  return ((w[t - 16] ?? 0) + (turn(x, 7) ^ turn(x, 18) ^ (x >>> 3)) + (w[t - 7] ?? 0) + (turn(y, 17) ^ turn(y, 19) ^ (y >>> 10))) | 0;
}

import { within } from './shelf';

const Turn = 'guantong-outbox';
const LeaseMs = 30_000;

interface Lease { name: string; holder: string; until: number }

/** Runs `work` if no other page of this origin is at it, or behind it where `waits`; tells whether it ran. The lock goes with the page that held it. */
export async function inTurn(work: () => Promise<void>, waits = false): Promise<boolean> {
  if (navigator.locks) {
    return navigator.locks.request(Turn, waits ? {} : { ifAvailable: true }, async (lock) => {
      if (lock) await work();
      return lock !== null;
    });
  }
  return inLease(work);
}

/** Older browsers and pages that are not served securely have no locks: a lease in the database, renewed while the work lasts. */
async function inLease(work: () => Promise<void>): Promise<boolean> {
  const holder = `${Math.random()}`;
  if (!await take(holder)) return false;
  const renewing = setInterval(() => { void take(holder); }, LeaseMs / 3);
  try {
    await work();
    return true;
  } finally {
    clearInterval(renewing);
    await within('turns', 'readwrite', (store) => { store.delete(Turn); });
  }
}

async function take(holder: string): Promise<boolean> {
  let ours = false;
  await within('turns', 'readwrite', (store) => {
    const read = store.get(Turn) as IDBRequest<Lease | undefined>;
    read.onsuccess = () => {
      const now = Date.now();
      const lease = read.result;
      // One that ends far ahead was made under another clock.
      ours = lease === undefined || lease.holder === holder || lease.until < now || lease.until > now + 2 * LeaseMs;
      if (ours) store.put({ name: Turn, holder, until: now + LeaseMs } satisfies Lease);
    };
  });
  return ours;
}

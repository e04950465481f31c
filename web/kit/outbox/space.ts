/** How much this device keeps for us, in bytes; null where the browser does not tell. */
export interface Space { used: number; quota: number; /** The browser promised not to clear it by itself. */ safe: boolean }

export async function space(): Promise<Space | null> {
  try {
    const [{ usage, quota }, safe] = await Promise.all([navigator.storage.estimate(), navigator.storage.persisted()]);
    return usage === undefined || quota === undefined ? null : { used: usage, quota, safe };
  } catch {
    return null;
  }
}

/** Asks the browser to keep what is here when the device runs short. It may say no; then nothing changes. */
export async function stay(): Promise<boolean> {
  try {
    return await navigator.storage.persisted() || await navigator.storage.persist();
  } catch {
    return false;
  }
}

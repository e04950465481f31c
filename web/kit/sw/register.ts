import type { Shell } from './shells';

/**
 * Asks for the service worker and for a group's shells, in the language and size of this page. Nothing depends on it: without it, or
 * where pages are not served securely, everything works but opening without a network.
 */
export async function registerWorker(group: Shell['group']): Promise<void> {
  try {
    if (!navigator.serviceWorker) return;
    if (document.readyState !== 'complete') await new Promise((done) => { addEventListener('load', done, { once: true }); });
    await navigator.serviceWorker.register('/sw.js', { scope: '/', updateViaCache: 'none' });
    const { active } = await navigator.serviceWorker.ready;
    active?.postMessage({ kind: 'keep', group, search: location.search });
  } catch {
    // switched off, or no room for it
  }
}

const AgainMs = 15_000;

/**
 * Asks again when the network seems to be back: at once when the device says so or the page is looked at again, and now and then, for
 * not every device says it. Returns how to stop.
 */
export function whenBack(again: () => void): () => void {
  const look = (): void => { if (navigator.onLine && !document.hidden) again(); };
  const timer = window.setInterval(look, AgainMs);
  window.addEventListener('online', look);
  document.addEventListener('visibilitychange', look);
  return () => {
    window.clearInterval(timer);
    window.removeEventListener('online', look);
    document.removeEventListener('visibilitychange', look);
  };
}

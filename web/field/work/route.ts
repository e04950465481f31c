import { shallowRef } from 'vue';

/** Which screen is shown, by the part behind the # of the address: it needs no server, and the phone's own back button works. */
export interface Route { name: string; id: string }

const read = (): Route => {
  const [name = '', id = ''] = decodeURIComponent(location.hash.replace(/^#\/?/, '')).split('/');
  return { name: name === '' ? 'tasks' : name, id };
};

export const route = shallowRef<Route>(read());

/** Counts up when a screen has to read its marks again: what was taken back stands in them. */
export const turn = shallowRef(0);

window.addEventListener('hashchange', () => {
  route.value = read();
  window.scrollTo(0, 0);
  // Whoever cannot see the change hears the new heading.
  window.setTimeout(() => { document.querySelector<HTMLElement>('#content')?.focus({ preventScroll: true }); }, 0);
});

export const go = (path: string): void => { location.hash = `#/${path}`; };

import './css/desk.css';
import './css/case.css';
import './css/field.css';
import './css/reference.css';
import './css/results.css';
import './css/print.css';
import '../kit/icons/icons.svg?url';
import { locator } from '../kit/ts/bridge';
import './css/access.css';
import './css/photos.css';
import { startCover } from './ts/cover';
import { startPasskeys } from './ts/passkeys';

document.documentElement.classList.add('enhanced');
startPasskeys();
startCover();

// The first wrong field takes the focus after a refused deed.
document.querySelector<HTMLElement>('[data-summary]')?.focus();

// The button that asks the device for its place shows only where there is a script to answer it.
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-locate]')) {
  const field = document.getElementById(button.dataset['locate'] ?? '') as HTMLInputElement | null;
  const find = locator();
  if (!field || !find) continue;
  button.hidden = false;
  button.addEventListener('click', () => {
    find().then(
      ({ lon, lat, datum }) => { field.value = `${lon.toFixed(6)}, ${lat.toFixed(6)}${datum === 'cgcs2000' ? '' : ` ${datum}`}`; },
      () => { button.textContent = button.dataset['lost'] ?? ''; },
    );
  });
}

// A form is sent once: the second press of an impatient hand does nothing.
for (const form of document.querySelectorAll<HTMLFormElement>('form[method="post"]')) {
  form.addEventListener('submit', (event) => {
    if (form.dataset['sent'] === 'yes') event.preventDefault();
    form.dataset['sent'] = 'yes';
  });
}
window.addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[method="post"]')) delete form.dataset['sent'];
});

// A name or number in clear stays for its two minutes only.
for (const shown of document.querySelectorAll<HTMLElement>('[data-vanish]')) {
  window.setTimeout(() => {
    shown.replaceChildren('••••');
    const note = document.querySelector<HTMLElement>('[data-vanish-note]');
    if (note) note.textContent = note.dataset['vanishNote'] ?? '';
  }, Number(shown.dataset['vanish']) * 1000);
}

// The browser's own dialogue: on paper, or as PDF.
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => { window.print(); });
}

import './css/desk.css';
import './css/case.css';
import '../kit/icons/icons.svg?url';

document.documentElement.classList.add('enhanced');

// The first wrong field takes the focus after a refused deed.
document.querySelector<HTMLElement>('[data-summary]')?.focus();

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

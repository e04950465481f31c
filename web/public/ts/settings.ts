import { one } from '../../kit/ts/page';
import { drafts, dropDraft } from './drafts';
import { forgetAll } from './mine';

/** A shared phone is left clean: links and drafts that were kept here go. What waits to be sent stays; its own page shows it. */
export function offerForgetting(): void {
  const button = one<HTMLButtonElement>('[data-forget-all]');
  const done = one('[data-forgot-all]');
  if (!button || !done) return;
  button.hidden = false;
  button.addEventListener('click', () => {
    void (async () => {
      await forgetAll();
      for (const draft of await drafts().catch(() => [])) await dropDraft(draft.id);
      done.hidden = false;
    })();
  });
}

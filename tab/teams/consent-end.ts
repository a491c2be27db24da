import { reviewStrings } from '../shared/strings-review.ts';
import { app, authentication } from './library.ts';

/** The end of the window in which she agreed: it tells Teams how it went, and Teams closes it. */
async function end(): Promise<void> {
  const answer = new URLSearchParams(window.location.hash.slice(1));
  const isAgreed = answer.has('code');
  // the code is nobody's business any more
  window.history.replaceState(null, '', window.location.pathname);
  const words = reviewStrings(navigator.language.startsWith('zh') ? 'zh-CN' : 'en-US');
  document.body.textContent = isAgreed ? words.consentDone : words.consentFailed;
  await app.initialize();
  if (isAgreed) authentication.notifySuccess();
  else authentication.notifyFailure(answer.get('error') ?? 'no answer');
}

end().catch(() => undefined);

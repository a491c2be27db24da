import { type Case, factDifferences, isIn, type Practice, recognise } from '../../../dialogs/index.ts';
import type { Playbook } from '../../../scripts/playbook.ts';
import { halfOf } from '../../../scripts/vocabulary.ts';
import { mask } from '../../privacy/mask.ts';
import { bare, SPEECH, sharesRun } from '../speech.ts';

export type CustomerRefusal =
  | 'empty'
  | 'unchanged'
  | 'markup'
  | 'too-long'
  | 'wrong-language'
  | 'personal'
  | 'temper-changed'
  | 'signals-changed'
  | 'hidden-fact'
  | 'ends-talk'
  | 'facts-changed';

interface Worded {
  readonly scripted: string;
  readonly rewording: string;
  readonly practice: Practice;
  readonly played: Case;
}

const STRETCH = 1.7;
/** Making up, giving in, leaving: what only the engine decides. */
const SETTLING =
  /谢谢|感谢|麻烦您了|辛苦|满意|算了|不投诉|那就这样|就这样吧|听您的|放心了|没事了|再见|走了|回去了|不说了|理解(?:您|你)|thank|appreciate|never mind|goodbye|bye|i'm leaving|i'll go|fine then|all right then|drop it|satisfied|forgive/iu;
/** What lines of a customer have in common with a fact without telling it. */
const SHARED_RUN = { 'zh-CN': 4, 'en-US': 12 } as const;

/** Why other words for her reply may not stand; null when they say, ask and feel the same and give nothing away. */
export function customerRefusal(
  { scripted, rewording, practice, played }: Worded,
  playbook: Playbook,
): CustomerRefusal | null {
  const { lang } = practice;
  const text = rewording.trim();
  if (text === '') return 'empty';
  if (bare(text) === bare(scripted)) return 'unchanged';
  if (!isIn(lang, text, playbook)) return 'wrong-language';
  if (!SPEECH[lang].test(text)) return 'markup';
  if (text.length > scripted.length * STRETCH + 10) return 'too-long';
  if (mask(text).entities.length > 0) return 'personal';
  if (SETTLING.test(text) && !SETTLING.test(scripted)) return 'ends-talk';
  if (tells(text, scripted, practice, played)) return 'hidden-fact';
  if (factDifferences({ script: scripted, rewording: text, lang }, playbook).length > 0)
    return 'facts-changed';
  const [before, after] = [scripted, text].map((words) => recognise({ text: words, lang }, playbook));
  if (before?.emotion !== after?.emotion) return 'temper-changed';
  return before?.signals.join() === after?.signals.join() ? null : 'signals-changed';
}

/** Whether it gives away something that she has not told yet and that the scripted line does not tell. */
function tells(text: string, scripted: string, { revealed, lang }: Practice, { hidden }: Case): boolean {
  const half = halfOf(lang);
  const secrets = hidden
    .filter(({ id }) => !revealed.includes(id))
    .flatMap((fact) => [fact[half], ...fact.reveals.map((line) => line[half])]);
  return secrets.some((secret) => sharesRun(text, secret, scripted, SHARED_RUN[lang]));
}

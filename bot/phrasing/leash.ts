import {
  type ApprovedText,
  approve,
  type FactKind,
  factDifferences,
  isIn,
  readCommitment,
  type Situation,
} from '../../dialogs/index.ts';
import type { Playbook } from '../../scripts/playbook.ts';
import type { Language } from '../../scripts/vocabulary.ts';
import { mask } from '../privacy/mask.ts';
import { bare, SPEECH, sharesRun } from './speech.ts';

/** Why a generated wording was turned down. A label of metrics: never a word of the text. */
export type Refusal =
  | 'empty'
  | 'unchanged'
  | 'markup'
  | 'too-long'
  | 'wrong-language'
  | 'leak'
  | 'personal'
  | 'promise'
  | 'guard'
  | `${FactKind}-changed`;

export type LeashVerdict =
  | { readonly ok: true; readonly text: ApprovedText }
  | { readonly ok: false; readonly reason: Refusal };

export interface Leashed {
  /** the scripted line, placeholders filled */
  readonly script: string;
  readonly rewording: string;
  readonly lang: Language;
  readonly situation: Situation;
  /** instructions of the prompt: nothing of them may come back */
  readonly instructions: string;
}

/** One breath: what can be said without stopping (contract.md). */
export const BREATH = { 'zh-CN': 35, 'en-US': 20 } as const;
const STRETCH = 1.8;
const ADDRESS = /https?:|www\.|\/\/|\.(?:com|cn|net|org)\b|@/iu;
/** As much of the instructions, word for word, is a leak. */
const SHINGLE = { 'zh-CN': 10, 'en-US': 28 } as const;

/** Lets a wording through only when it says what the script says, and nothing else. Pure, deterministic. */
export function leash(
  { script, rewording, lang, situation, instructions }: Leashed,
  playbook: Playbook,
): LeashVerdict {
  const text = rewording.trim();
  const refused = (reason: Refusal): LeashVerdict => ({ ok: false, reason });
  if (text === '') return refused('empty');
  if (bare(text) === bare(script)) return refused('unchanged');
  if (!isIn(lang, text, playbook)) return refused('wrong-language');
  if (sharesRun(text, instructions, script, SHINGLE[lang])) return refused('leak');
  if (!SPEECH[lang].test(text) || ADDRESS.test(text)) return refused('markup');
  if (lengthOf(text, lang) > longest(script, lang)) return refused('too-long');
  if (mask(text).entities.length > 0) return refused('personal');
  const heard = situation.customer ?? '';
  const [difference] = factDifferences({ script, rewording: text, lang, heard }, playbook);
  if (difference) return refused(`${difference.kind}-changed`);
  const promises = (said: string) => readCommitment(said, null, playbook) !== null;
  const isNew = !promises(script) && text.split(/[，,；;]/u).some(promises);
  if (isNew || (promises(script) && !promises(text))) return refused('promise');
  const verdict = approve(text, playbook, { ...situation, lang, rewords: script });
  return verdict.ok ? { ok: true, text: verdict.approved } : refused('guard');
}

/** Characters in Chinese, words in English. */
function lengthOf(text: string, lang: Language): number {
  return lang === 'zh-CN' ? [...text].length : text.split(/\s+/u).length;
}

function longest(script: string, lang: Language): number {
  const own = lengthOf(script, lang);
  return Math.max(own, Math.min(BREATH[lang], Math.ceil(own * STRETCH) + 8));
}

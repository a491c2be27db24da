import type { Playbook } from '../../scripts/playbook.ts';
import { halfOf } from '../../scripts/vocabulary.ts';
import { suggest } from '../suggest/suggest.ts';
import { caseIn, rulesOf } from './case.ts';
import { isOwed } from './history.ts';
import type { Practice } from './practice.ts';

/** How many facts she may still keep back before asking is no longer the best hint. */
const ENOUGH_ASKED = 0.6;

/** What would help now. Counted in `hints` (each costs points of the scorecard: `limits.hintCost`); none in an exam. */
export function hint(practice: Practice, playbook: Playbook): { practice: Practice; text: string } {
  const rules = rulesOf(playbook);
  const half = halfOf(practice.lang);
  const tell = (kind: keyof typeof rules.hints, what = '') => rules.hints[kind][half].replace('{what}', what);
  if (practice.exam || practice.ending !== 'open') return { practice, text: tell('exam') };
  const counted = { ...practice, hints: practice.hints + 1 };
  if (isOwed(practice)) return { practice: counted, text: tell('wave') };
  const played = caseIn(practice, playbook);
  const done = new Set(practice.turns.flatMap((turn) => turn.did));
  const calmer = played.calmers.find(({ id }) => !done.has(`calms:${id}`));
  if (practice.mood.temper >= 2 && calmer) return { practice: counted, text: tell('calm', calmer[half]) };
  const question = suggest(practice.conversation, playbook).ask[0]?.text;
  const asked = practice.revealed.length / played.hidden.length;
  if (question && asked < ENOUGH_ASKED) return { practice: counted, text: tell('ask', question) };
  const point = played.fair.find(({ id }) => !practice.met.includes(id));
  return { practice: counted, text: point ? tell('point', point[half]) : tell('close') };
}

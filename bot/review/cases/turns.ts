import type { Scenario } from '../../../scripts/scenario-schema.ts';
import type { Emotion, StaffAct } from '../../../scripts/vocabulary.ts';
import { caseWords } from './strings.ts';

/** One turn of a talk that became a case. */
export interface CaseTurn {
  readonly speaker: 'customer' | 'staff';
  readonly text: string;
  /** null for staff */
  readonly emotion: Emotion | null;
  readonly acts: readonly StaffAct[];
  readonly rules: readonly string[];
}
type InBoth = (text: string) => { readonly zh: string; readonly en: string };

/** So many of each are taken from a talk. */
const MOST = 2;
const UNKIND: readonly StaffAct[] = ['interrupt', 'dismissive', 'blame-shift', 'over-promise'];

/** A staff line, how her temper moved after it, and what she answered. */
interface Moved {
  readonly index: number;
  readonly line: CaseTurn;
  readonly by: number;
  readonly answer: string;
}

function moves(turns: readonly CaseTurn[]): readonly Moved[] {
  let temper = turns.find(({ speaker }) => speaker === 'customer')?.emotion ?? 0;
  let said: { index: number; line: CaseTurn } | null = null;
  const found: Moved[] = [];
  turns.forEach((turn, index) => {
    if (turn.speaker === 'staff') said = { index, line: turn };
    else {
      const now = turn.emotion ?? temper;
      if (said) found.push({ ...said, by: now - temper, answer: turn.text });
      [temper, said] = [now, null];
    }
  });
  return found;
}

/** What staff said that made her angrier: set off again by the same red line or unkind act, else by the same words. */
export function inflamersIn(
  turns: readonly CaseTurn[],
  base: Scenario,
  inBoth: InBoth,
): Scenario['inflamers'] {
  const kept = base.inflamers[0]?.replies[0];
  return moves(turns)
    .filter(({ by }) => by > 0)
    .slice(0, MOST)
    .map(({ index, line, by, answer }) => {
      const acts = line.acts.filter((act) => UNKIND.includes(act));
      const rules = line.rules.filter((rule) => /^F-\d{2}$/u.test(rule));
      const isKnown = acts.length > 0 || rules.length > 0;
      return {
        id: `talk-${index + 1}`,
        ...inBoth(caseWords.said(line.text)),
        when: { zh: isKnown ? [] : wordsOf(line.text), en: [], acts, rules },
        delta: by > 1 ? 2 : 1,
        replies: [inBoth(answer), ...(kept ? [kept] : [])],
      };
    });
}

/** What staff said that calmed her, by what it did. */
export function calmersIn(turns: readonly CaseTurn[], base: Scenario, inBoth: InBoth): Scenario['calmers'] {
  const kept = base.calmers[0]?.replies[0];
  return moves(turns)
    .filter(({ by, line }) => by < 0 && line.rules.length === 0)
    .slice(0, MOST)
    .map(({ index, line, answer }) => {
      const acts = line.acts.filter((act) => !UNKIND.includes(act));
      return {
        id: `talk-${index + 1}`,
        ...inBoth(caseWords.said(line.text)),
        when: { zh: acts.length > 0 ? [] : wordsOf(line.text), en: [], acts, rules: [] },
        delta: -1,
        replies: [inBoth(answer), ...(kept ? [kept] : [])],
      };
    });
}

/** The longest run of Chinese characters of a line: enough to know it again, and safe as a pattern. */
function wordsOf(text: string): string[] {
  const [longest] = [...text.matchAll(/\p{Script=Han}{2,12}/gu)]
    .map(([run]) => run)
    .sort((a, b) => b.length - a.length);
  return longest ? [longest] : [];
}

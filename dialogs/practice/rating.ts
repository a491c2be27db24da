import type { Case } from './case.ts';
import { does } from './history.ts';
import type { Ending, Practice } from './practice.ts';

/** The three justices of complaint handling and what each weighs (domain.md §5). */
const WEIGHTS = { result: 0.4, process: 0.3, treatment: 0.3 } as const;
/** How well somebody may rate who left like this. */
const MOST: Readonly<Record<Exclude<Ending, 'open'>, number>> = {
  resolved: 5,
  unresolved: 3,
  'walked-out': 2,
  escalated: 2,
  safety: 2,
};
const STUMBLES = ['asks-again', 'repeats-self', 'waits-in-vain', 'vague-next-step', 'lectures'] as const;

/** What she would give, 1–5, when the talk has ended: what came of it, how it went, how she was treated. */
export function ratingOf(
  practice: Pick<Practice, 'turns' | 'mood' | 'met' | 'revealed'>,
  ending: Exclude<Ending, 'open'>,
  played: Case,
): number {
  const { turns, mood, met, revealed } = practice;
  const count = (behaviour: Parameters<typeof does>[1]) => turns.filter((t) => does(t.did, behaviour)).length;
  const asked = Math.min(1, (1.3 * revealed.length) / Math.max(1, played.hidden.length));
  const told = Math.min(1, count('named-next-step') / 2);
  const stumbles = STUMBLES.reduce((sum, behaviour) => sum + count(behaviour), 0);
  const result = met.length / played.fair.length;
  const process = 0.45 * (mood.clarity / 100) + 0.3 * asked + 0.25 * told - 0.08 * stumbles;
  const crossed = count('red-line') + 2 * count('grave-red-line');
  const treatment = (mood.trust + mood.face) / 200 - 0.15 * crossed;
  const score =
    WEIGHTS.result * result + WEIGHTS.process * within(process) + WEIGHTS.treatment * within(treatment);
  return Math.min(MOST[ending], 1 + Math.round(4 * score));
}

const within = (share: number) => Math.max(0, Math.min(1, share));

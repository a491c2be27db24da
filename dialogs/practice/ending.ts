import type { Signal } from '../../scripts/vocabulary.ts';
import { draw } from './chance.ts';
import { graveTurns, timesDone, turnsWithoutStep } from './history.ts';
import type { Observed, Scene } from './observe.ts';
import type { Ending, Mood } from './practice.ts';

const THREATS: readonly Signal[] = ['regulator', 'media', 'lawsuit'];
/** Below this nothing is left of her trust. */
const NO_TRUST = 3;
/** How often she goes to an authority when she has had enough. */
const MEANS_IT = { threatened: 0.7, silent: 0.3 } as const;
/** How often fury ends in a breakdown, in a case that has one. */
const BREAKDOWN = 0.5;
/** So many turns without a step forward, late in the talk, are an answer too. */
const STALLED = 4;

interface After extends Scene {
  readonly observed: readonly Observed[];
  readonly mood: Mood;
  /** fair points met so far, with this line */
  readonly met: readonly string[];
}

/** How the talk ends with this line, if it does. */
export function endingOf(after: After): Ending {
  const { practice, observed, rules, met, played } = after;
  const turn = practice.turns.length + 1;
  const did = observed.map(({ behaviour }) => behaviour);
  if (isBoilingOver(after)) return fury(after);
  if (isEscalated(after, turn)) return 'escalated';
  if (after.mood.trust <= NO_TRUST) return threatened(after) ? 'escalated' : 'walked-out';
  const closes = did.includes('ends-talk') || did.includes('asks-what-is-open');
  if (closes && isContent(after)) return 'resolved';
  const insists = did.includes('ends-talk') && timesDone(practice, 'ends-talk') > 0;
  if (insists && met.length < played.fair.length) return 'unresolved';
  return turn >= rules.limits.turns ? 'unresolved' : 'open';
}

/** Content enough to leave: every fair point met, calm, and trusting. */
export function isContent({
  mood,
  met,
  played,
  rules,
}: Pick<After, 'mood' | 'met' | 'played' | 'rules'>): boolean {
  return met.length === played.fair.length && mood.temper <= 1 && mood.trust >= rules.limits.trust;
}

/** Out of control for so many turns, and nobody brought her down: she has had enough. */
const ENOUGH = 3;

function isBoilingOver({ practice, mood }: After): boolean {
  const before = practice.turns.filter((turn) => turn.mood.temper === 4).length;
  return mood.temper === 4 && before >= ENOUGH - 1;
}

function fury(after: After): Ending {
  const { practice, played } = after;
  if (played.endings.safety && draw(practice.seed, `${practice.turns.length}:breakdown`) < BREAKDOWN)
    return 'safety';
  return threatened(after) ? 'escalated' : 'walked-out';
}

/** A line that fails the talk, twice; or her core ask still unanswered after all these turns. */
function isEscalated({ practice, observed, rules, met, played }: After, turn: number): boolean {
  const grave = observed.some(({ behaviour }) => behaviour === 'grave-red-line');
  if (grave && graveTurns(practice.turns) > 0) return true;
  const unanswered =
    met.length === 0 || (met.length * 2 < played.fair.length && turnsWithoutStep(practice) >= STALLED);
  return !practice.drill && turn >= rules.limits.coreAsk && unanswered;
}

/** She goes to the regulator, the press or court: likelier when she has said that she will. */
function threatened({ practice }: After): boolean {
  const said = practice.conversation.context.signals.some((signal) => THREATS.includes(signal));
  return (
    draw(practice.seed, `${practice.turns.length}:means-it`) < (said ? MEANS_IT.threatened : MEANS_IT.silent)
  );
}

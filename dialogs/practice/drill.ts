import type { Playbook } from '../../scripts/playbook.ts';
import type { PracticeRules } from '../../scripts/practice-schema.ts';
import { type Emotion, STAGES, type Stage } from '../../scripts/vocabulary.ts';
import type { Conversation } from '../conversation.ts';
import { instruct } from '../instruct.ts';
import type { Case } from './case.ts';
import { does } from './history.ts';
import type { Drill, Ending, Mood, Practice, PracticeTurn } from './practice.ts';

/** What is already behind one who drills a stage: facts told, points met, how she stands. */
interface Headstart {
  readonly revealed: readonly string[];
  readonly met: readonly string[];
  readonly mood: Mood;
  readonly conversation: Conversation;
}

/** Trust and the highest temper with which a stage begins when those before it went decently. */
const BEGINNINGS: Readonly<Record<Stage, { readonly trust: number; readonly temper: Emotion }>> = {
  'needs-understanding': { trust: 0, temper: 4 },
  'issue-collection': { trust: 35, temper: 2 },
  'solution-communication': { trust: 42, temper: 2 },
  feedback: { trust: 55, temper: 1 },
};
/** New facts or points, or good turns of one skill, that make a drill a success. */
const ENOUGH = { facts: 3, points: 3, skill: 2 } as const;

export const drilledStage = (drill: Drill, rules: PracticeRules): Stage =>
  'stage' in drill ? drill.stage : rules.drills[drill.dimension];

/** Where a drill begins. */
export function headstart(
  drill: Drill,
  { mood, conversation }: Pick<Headstart, 'mood' | 'conversation'>,
  played: Case,
  playbook: Playbook,
  rules: PracticeRules,
): Headstart {
  const stage = drilledStage(drill, rules);
  const steps = STAGES.indexOf(stage);
  const { trust, temper } = BEGINNINGS[stage];
  const hidden = played.hidden.map(({ id }) => id);
  const told = steps === 0 ? 0 : steps === 1 ? Math.floor(hidden.length / 3) : hidden.length;
  const facts = { revealed: hidden.slice(0, told), met: steps === 3 ? played.fair.map(({ id }) => id) : [] };
  let talk = conversation;
  for (let step = 0; step < steps; step++) talk = instruct(talk, { kind: 'next' }, playbook);
  return {
    ...facts,
    conversation: talk,
    mood: { ...mood, trust: Math.max(mood.trust, trust), temper: Math.min(mood.temper, temper) as Emotion },
  };
}

type Outline = Pick<PracticeTurn, 'did' | 'revealed' | 'met'>;
type Played = Pick<Practice, 'drill' | 'mood'> & { readonly turns: readonly Outline[] };

/** How a drill ends with its last turn: reached, out of turns, or not yet. */
export function drillEnding(practice: Played, played: Case, rules: PracticeRules): Ending {
  const { drill, turns } = practice;
  if (!drill) return 'open';
  if (isReached(drill, practice, played, rules)) return 'resolved';
  return turns.length >= rules.limits.drill ? 'unresolved' : 'open';
}

function isReached(drill: Drill, { turns, mood }: Played, played: Case, rules: PracticeRules): boolean {
  const clean = !turns.some(({ did }) => does(did, 'red-line') || does(did, 'grave-red-line'));
  if ('dimension' in drill) {
    return clean && turns.filter((turn) => shows(turn, drill.dimension, rules)).length >= ENOUGH.skill;
  }
  const any = (...wanted: readonly Parameters<typeof does>[1][]) =>
    turns.some(({ did }) => wanted.some((behaviour) => does(did, behaviour)));
  const facts = turns.flatMap((turn) => turn.revealed).length;
  const left = played.hidden.length - Math.floor(played.hidden.length / 3);
  switch (drill.stage) {
    case 'needs-understanding':
      return facts > 0 && any('names-trouble', 'calms', 'wave-heard') && mood.temper <= 2;
    case 'issue-collection':
      return facts >= Math.min(ENOUGH.facts, left);
    case 'solution-communication':
      return turns.flatMap((turn) => turn.met).length >= Math.min(ENOUGH.points, played.fair.length);
    case 'feedback':
      return clean && any('asks-what-is-open') && any('named-next-step', 'paraphrases');
  }
}

/** Whether a turn shows a skill at its best: something good of that dimension and nothing bad. */
function shows({ did }: Outline, dimension: string, { behaviours }: PracticeRules): boolean {
  const rules = did.map((done) => behaviours[done.split(':')[0] as keyof typeof behaviours]);
  const own = rules.filter((rule) => rule?.dimension === dimension);
  return own.some((rule) => rule?.good) && !own.some((rule) => rule?.missed && !rule.good);
}

import type { Behaviour, ReplyKind } from '../../scripts/practice-schema.ts';
import { draw } from './chance.ts';
import { does } from './history.ts';
import type { Observed, Scene } from './observe.ts';
import {
  calmedLines,
  choose,
  commonLines,
  inflamedLines,
  type MoodMove,
  moodPools,
  type Piece,
  revealLines,
  waveLines,
} from './pool.ts';
import type { Mood, Move } from './practice.ts';

/** Facts that one reply can carry. */
const FACTS = 2;
/** She takes a choice, or an explanation, only from somebody she trusts this far. */
const OPEN_TO_REASON = 30;
const NOT_WORDS = ['silence', 'nonsense', 'other-language', 'floods'] as const satisfies readonly Behaviour[];
const EXPLAINING: readonly Behaviour[] = [
  'explains',
  'named-next-step',
  'options-with-choice',
  'plain-figures',
];
const KIND: readonly Behaviour[] = [
  'names-trouble',
  'specific-apology',
  'calming-offer',
  'owns',
  'wave-heard',
];

type Pools = readonly (readonly Piece[])[];

interface Turn extends Scene {
  readonly observed: readonly Observed[];
  /** after the line */
  readonly mood: Mood;
}
export interface Reply {
  readonly pieces: readonly Piece[];
  readonly revealed: readonly string[];
}

/** What she says to a line: the first of her moves that fits, and now and then she pushes back on top of it. */
export function replyTo(turn: Turn): Reply {
  const facts = turn.observed.filter(({ behaviour }) => behaviour === 'asks-open-point').slice(0, FACTS);
  const told = facts.flatMap(({ entry }) => turn.played.hidden.filter(({ id }) => id === entry));
  const speak = speaker(turn);
  for (const fact of told) speak('reveal', [revealLines(fact)]);
  const hurt = inflamed(turn, told.length > 0);
  if (hurt) speak('inflamed', hurt);
  else if (told.length === 0) speak('main', answer(turn));
  if (pushesBack(turn, speak.said)) speak('push', moodPools(turn.played, turn.mood.temper, pushMove(turn)));
  const pieces = hurt && told.length > 0 ? [...speak.said].sort(hurtFirst) : speak.said;
  return { pieces, revealed: told.map(({ id }) => id) };
}

type Speak = ((purpose: string, pools: Pools) => void) & { readonly said: Piece[] };

/** Adds lines to a reply, none of them said before while others are left. */
function speaker({ practice }: Turn): Speak {
  const said: Piece[] = [];
  const speak = (purpose: string, pools: Pools) => {
    const spoken = [...practice.spoken, ...said.map(({ key }) => key)];
    const piece = choose(pools, spoken, practice.seed, `${practice.turns.length}:${purpose}`);
    if (piece) said.push(piece);
  };
  return Object.assign(speak, { said });
}

const hurtFirst = (a: Piece, b: Piece) => Number(b.move === 'inflamed') - Number(a.move === 'inflamed');

function inflamed(turn: Turn, tells: boolean): Pools | null {
  const { observed, played, rules, mood } = turn;
  const sore = observed.find(({ behaviour }) => behaviour === 'inflames');
  const inflamer = sore && played.inflamers.find(({ id }) => id === sore.entry);
  if (inflamer) return [inflamedLines(inflamer), ...moodPools(played, mood.temper, 'vent')];
  const grave = observed.some(({ behaviour }) => behaviour === 'grave-red-line');
  const promised = observed.some(({ behaviour }) => behaviour === 'over-promises');
  if (promised && !tells) return [commonLines(rules, mood.temper, 'promise', 'doubt')];
  return grave && !tells ? [commonLines(rules, mood.temper, 'red-line', 'inflamed')] : null;
}

/** Nothing was asked of what she keeps back and nothing hurt: she answers what the line did. */
function answer(turn: Turn): Pools {
  const { observed, played, rules, mood, practice } = turn;
  const did = observed.map(({ behaviour }) => behaviour);
  const common = (kind: ReplyKind, move: Move): Pools => [commonLines(rules, mood.temper, kind, move)];
  const own = (move: MoodMove) => moodPools(played, mood.temper, move);
  const odd = NOT_WORDS.find((behaviour) => did.includes(behaviour));
  if (odd) return common(odd, 'puzzled');
  if (isWaveDue(turn) && played.secondWave) return [waveLines(played.secondWave.says)];
  const calmer = observed.find(({ behaviour }) => behaviour === 'calms');
  const calmed = calmer && played.calmers.find(({ id }) => id === calmer.entry);
  if (calmed) return [calmedLines(calmed)];
  if (did.includes('asks-again')) return common('asked-again', 'repeat');
  if (did.includes('repeats-self') || did.includes('wave-missed')) return own('repeat');
  if (did.includes('asks-what-is-open') || did.includes('ends-talk')) {
    const settled = practice.met.length + did.filter((b) => b === 'meets-point').length;
    return settled >= played.fair.length ? own('soften') : common('unfinished', 'press');
  }
  if (did.includes('options-with-choice') && mood.trust >= OPEN_TO_REASON) return common('chooses', 'soften');
  if (did.includes('meets-point')) return own(isOpen(turn) ? 'soften' : 'doubt');
  if (did.includes('asks-the-matter')) return own('press');
  if (did.includes('asks')) return own('answer');
  if (did.some((b) => EXPLAINING.includes(b)))
    return own(isOpen(turn) && happens(turn, 'taken') ? 'soften' : 'doubt');
  if (did.some((b) => KIND.includes(b))) return own(mood.temper <= 2 ? 'soften' : 'vent');
  if (did.includes('ignores-core-ask')) return own(lastPressed(turn) ? 'repeat' : 'press');
  return own(happens(turn, 'idle') ? 'press' : 'vent');
}

const happens = ({ practice }: Turn, purpose: string) =>
  draw(practice.seed, `${practice.turns.length}:${purpose}`) < 0.5;
const isOpen = ({ mood }: Turn) => mood.temper <= 1 && mood.trust >= OPEN_TO_REASON;
const lastPressed = ({ practice }: Turn) => practice.turns.at(-1)?.moves.includes('press') ?? false;

/** Once, early, she gives the chance to have her point heard, unless it was heard before (S1 case 1). */
function isWaveDue({ practice, played, observed }: Turn): boolean {
  if (!played.secondWave || practice.drill) return false;
  const said = practice.turns.some((turn) => turn.moves.includes('second-wave'));
  const heard = [
    ...practice.turns.flatMap((turn) => turn.did),
    ...observed.map(({ behaviour }) => behaviour),
  ];
  const early = practice.turns.length >= 1 + Math.floor(draw(practice.seed, 'wave') * 2);
  return early && !said && !does(heard, 'wave-heard');
}

/** Even decent staff meet resistance: how often depends on her temper, her trust and the case. */
function pushesBack({ mood, played, practice, rules }: Turn, said: readonly Piece[]): boolean {
  const pushing: readonly Move[] = ['press', 'doubt', 'repeat', 'vent', 'inflamed', 'second-wave', 'puzzled'];
  const settled = practice.met.length === played.fair.length && mood.temper <= 1;
  if (settled || said.length > 1 || said.some(({ move }) => pushing.includes(move))) return false;
  const stated = played.parameters.pushBack;
  const { byTemper, perDifficulty, perTrust } = rules.pushBack;
  const base = typeof stated === 'number' ? stated : (byTemper[mood.temper] ?? 0);
  const chance = base + perDifficulty * (played.difficulty - 2) + perTrust * (50 - mood.trust);
  return draw(practice.seed, `${practice.turns.length}:push`) < chance;
}

/** She doubts what was explained or offered; otherwise she comes back to what she wants. */
function pushMove({ practice, mood, observed }: Turn): MoodMove {
  const at = draw(practice.seed, `${practice.turns.length}:push-move`);
  if (mood.temper >= 3) return at < 0.4 ? 'vent' : 'press';
  const claims = observed.some(
    ({ behaviour }) => EXPLAINING.includes(behaviour) || behaviour === 'meets-point',
  );
  if (claims && at < 0.6) return 'doubt';
  return at < 0.8 ? 'press' : 'vent';
}

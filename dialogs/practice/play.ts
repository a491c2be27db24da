import type { Playbook } from '../../scripts/playbook.ts';
import { halfOf } from '../../scripts/vocabulary.ts';
import { hear } from '../hear.ts';
import { say } from '../say.ts';
import { stageOf } from '../stage.ts';
import { caseIn, rulesOf } from './case.ts';
import { drillEnding } from './drill.ts';
import { endingOf, isContent } from './ending.ts';
import { feedbackOn } from './feedback.ts';
import { deed } from './history.ts';
import { readLine } from './line.ts';
import { moveMood } from './mood.ts';
import { type Observed, observe } from './observe.ts';
import { choose, endingLines, moodPools, type Piece } from './pool.ts';
import type { Ending, Practice, PracticeTurn } from './practice.ts';
import { ratingOf } from './rating.ts';
import { type Reply, replyTo } from './reply.ts';
import { startPractice } from './start.ts';

/** What the trainee says; `at` in epoch milliseconds, if known. */
export interface TraineeLine {
  readonly text: string;
  readonly at?: number | null;
}
type Ended = Exclude<Ending, 'open'>;

/** The trainee says a line; she answers, and the turn is appended. Pure: same practice and line, same turn. */
export function play(practice: Practice, { text, at = null }: TraineeLine, playbook: Playbook): Practice {
  if (practice.ending !== 'open')
    return { ...practice, turns: [...practice.turns, unheard(practice, text, at)] };
  const rules = rulesOf(playbook);
  const played = caseIn(practice, playbook);
  const scene = { practice, played, rules };
  const said = say(practice.conversation, { text, at }, playbook);
  const line = readLine(text, said, practice.lang, playbook);
  const observed = observe(line, scene);
  const { mood, changes } = moveMood(observed, scene);
  const points = pointsOf(observed);
  const met = [...practice.met, ...points];
  const answer = replyTo({ ...scene, observed, mood });
  const did = observed.map(({ behaviour, entry }) => deed(behaviour, entry));
  const natural = endingOf({ ...scene, observed, mood, met });
  const outline = { did, met: points, revealed: answer.revealed };
  const ending =
    natural === 'open'
      ? drillEnding({ ...practice, mood, turns: [...practice.turns, outline] }, played, rules)
      : natural;
  const reply = ending === 'open' ? answer : farewell(ending, practice, playbook, mood.temper);
  const customer = wordsOfPieces(reply.pieces, practice);
  const { conversation } = hear(said.conversation, { text: customer, lang: practice.lang }, playbook);
  const turn: PracticeTurn = {
    staff: text,
    at,
    customer,
    emotion: mood.temper,
    mood,
    changes,
    revealed: reply.revealed,
    met: points,
    did,
    moves: reply.pieces.map(({ move }) => move),
    stage: stageOf(conversation.value),
    ending,
    feedback: feedbackOn({ ...scene, line, observed, mood, at }, playbook),
  };
  const revealed = [...practice.revealed, ...reply.revealed];
  const turns = [...practice.turns, turn];
  return {
    ...practice,
    mood,
    conversation,
    revealed,
    met,
    spoken: [...practice.spoken, ...reply.pieces.map(({ key }) => key)],
    turns,
    ending,
    rating: ending === 'open' ? null : ratingOf({ turns, mood, met, revealed }, ending, played),
  };
}

/**
 * The practice as it stood before that turn (0 is the first), played again from the seed. What is said then is a turn
 * of its own: both reactions can stand side by side.
 */
export function rewind(practice: Practice, turn: number, playbook: Playbook): Practice {
  const { seed, opening, exam, lang, variant, drill, hints } = practice;
  const scenario = caseIn({ ...practice, variant: null }, playbook);
  const options = { seed, exam, lang, ...(variant ? { variant } : {}), ...(drill ? { drill } : {}), opening };
  const fresh: Practice = { ...startPractice(scenario, options, playbook), hints };
  return practice.turns
    .slice(0, Math.max(0, turn))
    .reduce((before, { staff, at }) => play(before, { text: staff, at }, playbook), fresh);
}

/** The trainee leaves it there: settled when she is content, else unresolved. */
export function endPractice(practice: Practice, playbook: Playbook): Practice {
  if (practice.ending !== 'open') return practice;
  const played = caseIn(practice, playbook);
  const content = isContent({ ...practice, played, rules: rulesOf(playbook) });
  const ending: Ended = content ? 'resolved' : 'unresolved';
  return { ...practice, ending, rating: ratingOf(practice, ending, played) };
}

const pointsOf = (observed: readonly Observed[]) =>
  observed.flatMap(({ behaviour, entry }) => (behaviour === 'meets-point' && entry ? [entry] : []));

const wordsOfPieces = (pieces: readonly Piece[], { lang }: Practice) =>
  pieces.map(({ says }) => says[halfOf(lang)]).join(lang === 'zh-CN' ? '' : ' ');

/** Her last words. A drill that was reached ends with a kind one. */
function farewell(ending: Ended, practice: Practice, playbook: Playbook, temper: number): Reply {
  const played = caseIn(practice, playbook);
  const own = endingLines(ending, played.endings[ending] ?? played.endings['walked-out']);
  const kind = practice.drill && ending === 'resolved' ? moodPools(played, temper, 'soften') : [own];
  const piece = choose(kind, practice.spoken, practice.seed, `${practice.turns.length}:ending`);
  return { pieces: piece ? [piece] : [], revealed: [] };
}

/** After the end nobody hears it. */
function unheard(practice: Practice, text: string, at: number | null): PracticeTurn {
  const { mood, conversation, ending } = practice;
  return {
    staff: text,
    at,
    customer: null,
    emotion: mood.temper,
    mood,
    changes: [],
    revealed: [],
    met: [],
    did: [],
    moves: [],
    stage: stageOf(conversation.value),
    ending,
    feedback: { good: [], missed: [], better: null, why: null, moved: '' },
  };
}

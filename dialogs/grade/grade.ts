import type { Playbook } from '../../scripts/playbook.ts';
import {
  type Category,
  DIMENSIONS,
  type DimensionId,
  EMOTIONS,
  type Emotion,
  type Language,
  STAGES,
} from '../../scripts/vocabulary.ts';
import { readCommitment } from '../comply/commitment.ts';
import { languageOf } from '../recognise/language.ts';
import { chainScores, likeliest, marginals } from './chain.ts';
import { prioritiesOf, strengthsOf } from './coaching.ts';
import { criticalFails } from './critical.ts';
import { fineLevels } from './levels.ts';
import type { Weighed, WeighedTurn } from './measures.ts';

import { outcomeOf } from './outcome.ts';
import { stagePlaces, temperPlaces } from './place-features.ts';
import { type ReadTalk, type ReadTurn, readTalk } from './read-talk.ts';
import type { GradedTurn, Scorecard, SpokenTurn } from './scorecard.ts';
import { dimensionScore, pointsOf } from './scores.ts';

import { turningPoint } from './turning-point.ts';
import { weigh } from './weigh.ts';

export interface GradeOptions {
  /** the main matter; read from the customer's words when not given */
  readonly category?: Category;
  /** the role-play case that was played; its category is the matter */
  readonly scenario?: string;
  readonly lang?: Language;
}

/** The dimensions without which no talk passes, whatever its total (domain §5). */
export const NEEDED: readonly DimensionId[] = ['D-01', 'D-09'];

/**
 * Grades how the staff handled a talk against the rubric. The same for live, practised, recalled and imported talks.
 * Pure: the same turns and playbook give the same bytes. The total is the rubric's sum of weight × level, the levels
 * taken as finely as their evidence tells; a critical fail caps it.
 */
export function grade(
  spoken: readonly SpokenTurn[],
  playbook: Playbook,
  options: GradeOptions = {},
): Scorecard {
  const talk = readTalk(spoken, playbook, talkOptions(spoken, playbook, options));
  const { category, lang } = talk;
  const weighed = weigh(talk, playbook.grader.quality);
  const fine = weighed.staff.length === 0 ? nothing : fineLevels(weighed, playbook.grader.levels);
  const fails = criticalFails({
    turns: talk.turns,
    weighed: weighedTurns(talk.turns, weighed),
    playbook,
    lang,
  });
  const turns = gradedTurns(talk, playbook);
  const dimensions = DIMENSIONS.map((id) =>
    dimensionScore(id, fine[id], { talk, weighed, playbook, failed: fails.length > 0 }),
  );
  const points = pointsOf(fine, playbook);
  const { passMark, cap } = playbook.rubric;
  const total = Math.round(Math.min(points.total, fails.length > 0 ? cap : 100));
  const missing = dimensions.some(({ id, level }) => NEEDED.includes(id) && level === 0);
  const priorities = prioritiesOf(dimensions, fine, { talk, weighed, playbook });
  return {
    total,
    passed: total >= passMark && fails.length === 0 && !missing,
    category,
    criticalFails: fails,
    dimensions,
    stageScores: points.stages,
    turns,
    strengths: strengthsOf(dimensions, fine, playbook, lang),
    priorities,
    turningPoint: turningPoint(spoken, turns, playbook, lang),
    drill: { dimension: priorities[0]?.dimension ?? 'D-01' },
    outcome: outcomeOf(talk, turns),
    commitments: spoken.flatMap(({ speaker, text, at }, turn) => {
      const promise = speaker === 'staff' ? readCommitment(text, at ?? null, playbook) : null;
      return promise ? [{ what: promise.what, due: promise.due, turn }] : [];
    }),
  };
}

const nothing = Object.fromEntries(DIMENSIONS.map((id) => [id, 0])) as Record<DimensionId, number>;
/** A talk's language shows in its first words. */
const SAMPLE = 400;

function talkOptions(spoken: readonly SpokenTurn[], playbook: Playbook, options: GradeOptions) {
  const sample = spoken
    .map(({ text }) => text.slice(0, SAMPLE))
    .join('\n')
    .slice(0, SAMPLE);
  const played = playbook.scenarios.find(({ id }) => id === options.scenario);
  const category = options.category ?? played?.category;
  const lang = options.lang ?? languageOf(sample, playbook.tables);
  return { lang, ...(category ? { category } : {}) };
}

function weighedTurns(turns: readonly ReadTurn[], { staff }: Weighed): ReadonlyMap<ReadTurn, WeighedTurn> {
  const own = turns.filter(({ by }) => by === 'staff');
  return new Map(own.flatMap((turn, k) => (staff[k] ? [[turn, staff[k]]] : [])));
}

const MIDDLE = 2;
/** An expected level keeps closer to the middle than people's judgement: cross-validated on talks, kappa .65 → .68. */
const APART = 1.3;

/** Who thanks is calm, or nearly: 17 of 19 in the staged talks. */
const THANKFUL: Emotion = 1;

/** The level that an expected one, 0..4, stands for. */
function asLevel(expected: number): Emotion {
  const level = Math.round(MIDDLE + APART * (expected - MIDDLE));
  return EMOTIONS[Math.min(Math.max(level, 0), EMOTIONS.length - 1)] ?? MIDDLE;
}

/** Stage and temper are read from the whole talk: what comes after tells as much as what came before. */
function gradedTurns({ turns }: ReadTalk, { grader }: Playbook): readonly GradedTurn[] {
  const stages = likeliest(chainScores(grader.stage, stagePlaces(turns)), grader.stage);
  const chances = marginals(chainScores(grader.temper, temperPlaces(turns)), grader.temper);
  const tempers = chances.map((levels) => levels.reduce((sum, chance, level) => sum + chance * level, 0));
  let heard = 0;
  return turns.map((turn, i): GradedTurn => {
    const stage = STAGES[stages[i] ?? 0] ?? 'needs-understanding';
    if (turn.by === 'staff') return { stage, acts: turn.reading.acts, findings: turn.findings };
    const level = asLevel(tempers[heard++] ?? MIDDLE);
    const emotion = turn.heard.act === 'thank' && level > THANKFUL ? THANKFUL : level;
    return { stage, emotion, signals: turn.heard.signals };
  });
}

import { caseIn, type Scorecard } from '../../dialogs/index.ts';
import type { Playbook } from '../../scripts/playbook.ts';
import { halfOf, type Language, STAGES } from '../../scripts/vocabulary.ts';
import type { DebriefView } from '../api/debrief.ts';
import { STAGE_NAMES } from '../cards/strings.ts';
import type { PracticeResult } from '../storage/ports.ts';
import type { PracticeRecord } from '../storage/records.ts';
import { drillTitle } from './drill-title.ts';
import { recommend } from './recommend.ts';
import { minutesOf, type Standing, standingOf } from './result.ts';
import { practiceWords } from './strings.ts';
import { turningPointOf } from './turning-point.ts';

/** The turn of the room, counted from 1, in which a turn of the graded talk was said: her first words come before. */
const roomTurn = (graded: number) => Math.ceil(graded / 2);
const roomTurnOrNull = (graded: number | null) => (graded === null ? null : roomTurn(graded));

/** The debrief of a case that has ended; null while it has not. */
export function debriefView(
  record: PracticeRecord,
  playbook: Playbook,
  history: readonly PracticeResult[],
): DebriefView | null {
  const { scorecard, practice } = record.state;
  if (!scorecard) return null;
  const { lang } = practice;
  const scenario = caseIn(practice, playbook);
  const standing = standingOf(practice, scorecard, playbook);
  const { total, passed, cost } = standing;
  return {
    total,
    passed,
    hintCost: cost,
    rating: practice.rating,
    minutes: minutesOf(record),
    verdict: verdictOf(scorecard, standing, playbook, lang),
    criticalFails: scorecard.criticalFails.map(({ name, turn, quote, why }) => ({
      name,
      turn: roomTurn(turn),
      quote,
      why,
    })),
    stages: STAGES.map((stage) => {
      const { points, of } = scorecard.stageScores[stage];
      return { stage, name: STAGE_NAMES[lang][stage], points, of, standard: (of * 2) / 3 };
    }),
    compliance: scorecard.stageScores.all,
    curve: [practice.start.temper, ...practice.turns.map((turn) => turn.emotion)],
    turningPoint: turningPointOf(practice, passed),
    strengths: scorecard.strengths.map(({ name, turn, quote, why }) => ({
      name,
      turn: roomTurn(turn),
      quote,
      why,
    })),
    priorities: scorecard.priorities.map((priority) => ({
      ...priority,
      turn: roomTurnOrNull(priority.turn),
    })),
    dimensions: dimensionsOf(scorecard, record, history),
    outcome: {
      finalEmotion: practice.mood.temper,
      hiddenFound: practice.revealed.length,
      hiddenAll: scenario.hidden.length,
      questionsBeforeSolution: scorecard.outcome.questionsBeforeSolution,
      commitments: scorecard.commitments.length,
      redLines: scorecard.outcome.redLines,
    },
    commitments: scorecard.commitments.map(({ what, due, turn }) => ({ what, due, turn: roomTurn(turn) })),
    drill: {
      title: drillTitle(scorecard.drill, playbook, lang),
      about: scenario.title[halfOf(lang)],
      scenario: scenario.id,
      drill: scorecard.drill,
    },
    next: nextCase(record, playbook, history),
    exemplar: (playbook.exemplars[scenario.id] ?? []).map((line) => line[halfOf(lang)] ?? line.zh),
  };
}

function verdictOf(
  { criticalFails, dimensions, outcome }: Scorecard,
  { total, passed, settled, toSettle }: Standing,
  { rubric }: Playbook,
  lang: Language,
): string {
  const { verdicts } = practiceWords(lang);
  const [fail] = criticalFails;
  if (fail) return verdicts.failed(fail.name);
  if (passed) return outcome.redLines > 0 ? verdicts.passedWarned(outcome.redLines) : verdicts.passed;
  if (total < rubric.passMark) return verdicts.short(rubric.passMark - total);
  const missing = dimensions.find(({ id, level }) => (id === 'D-01' || id === 'D-09') && level === 0);
  return missing ? verdicts.lacking(missing.name) : verdicts.unsettled(settled, toSettle);
}

/** Every skill now, and how it stood the last time it was shown. */
function dimensionsOf(
  { dimensions }: Scorecard,
  record: PracticeRecord,
  history: readonly PracticeResult[],
): DebriefView['dimensions'] {
  const earlier = history.filter(({ id, at }) => id !== record.id && at <= record.updatedAt);
  return dimensions.map(({ id, name, level, occasion, turn, quote }) => ({
    id,
    name,
    level: occasion ? level : null,
    before: earlier.findLast((result) => result.levels[id] !== undefined)?.levels[id] ?? null,
    turn: roomTurnOrNull(turn),
    quote,
  }));
}

/** The case for another day: when spaced repetition wants the weakest skill again. */
function nextCase(
  record: PracticeRecord,
  playbook: Playbook,
  history: readonly PracticeResult[],
): DebriefView['next'] {
  const { practice } = record.state;
  const others = playbook.scenarios.filter(({ id }) => id !== practice.scenario);
  const chosen = recommend(others, history, record.updatedAt);
  if (!chosen) return null;
  const k = halfOf(practice.lang);
  return {
    scenario: chosen.scenario.id,
    title: chosen.scenario.title[k],
    at: Math.max(chosen.skill.due ?? 0, record.updatedAt),
    why: playbook.rubric.dimensions[chosen.skill.id].name[k],
  };
}

import { relevel, type Scorecard, standing, type TranscriptEntry } from '../../../dialogs/index.ts';
import { halfOf } from '../../../scripts/vocabulary.ts';
import type { TalkView } from '../../api/review/talk.ts';
import { CATEGORY_NAMES } from '../../cards/strings.ts';
import type { ConversationRecord } from '../../storage/records.ts';
import type { TalkSummary } from '../../storage/review/ports.ts';
import { ROW_NOTES } from '../../strings.ts';
import { gradeTalk, readTalk, type SpokenEntry, spokenEntries } from '../spoken.ts';
import { calibrationView } from './calibration-view.ts';
import { logLines } from './log.ts';
import { threeLines } from './three-lines.ts';
import { type Surroundings, talkTurns } from './turns.ts';

/** Everything a talk view is made from. */
export interface TalkSources extends Surroundings {
  readonly record: ConversationRecord;
  readonly summary: TalkSummary;
  readonly entries: readonly TranscriptEntry[];
  readonly log: Parameters<typeof logLines>[0];
  readonly reader: string;
  readonly nameOfBranch: (branch: string) => string;
  /** a model may put the three lines better */
  readonly summaryToCome: boolean;
  /** what the reader may do with it */
  readonly may: readonly string[];
  readonly now: number;
}

/** A talk as the reviewer reads it, with what the machine and people made of it. Pure. */
export function talkView(sources: TalkSources): TalkView {
  const { record, summary, entries, status, playbook, lang, nameOf } = sources;
  const spoken = spokenEntries(entries);
  const card = gradeTalk(record, spoken, playbook);
  // too short to be graded, it is still read as the queue reads it
  const read = card ?? readTalk(record, spoken, playbook);
  return {
    id: record.id,
    kind: summary.kind,
    branch: sources.nameOfBranch(record.branch),
    staff: nameOf(record.person),
    channel: record.channel,
    lang: record.lang,
    caseNumber: record.caseNumber,
    scenario: scenarioOf(sources),
    category: summary.category,
    title: CATEGORY_NAMES[lang][summary.category],
    playbook: record.playbook,
    startedAt: record.createdAt,
    closedAt: record.closedAt,
    turns: talkTurns(spoken, read.turns, sources),
    notes: notesOf(entries, spoken, sources),
    scorecard: card && scorecardOf(card, sources),
    commitments: read.commitments.map(({ what, due, turn }) => ({
      what,
      due,
      turn,
      state: status.kept.some((kept) => kept.turn === turn)
        ? 'kept'
        : due !== null && due < sources.now
          ? 'overdue'
          : 'open',
    })),
    handovers: handoversOf(record),
    summary: threeLines(spoken, card, lang),
    summaryToCome: sources.summaryToCome,
    review: {
      state: status.state,
      flagged: status.flagged,
      held: status.held !== null,
      tags: [...status.tags],
      comments: status.comments
        .filter(({ turn }) => turn === null)
        .map(({ id, kind, text, by, at }) => ({ id, kind, text, by: nameOf(by), at })),
      appeal: status.appeal && {
        dimension: status.appeal.dimension,
        reason: status.appeal.reason,
        answer: status.appeal.answer && {
          granted: status.appeal.answer.granted,
          reason: status.appeal.answer.reason,
        },
      },
      appealUntil: status.appealUntil,
      calibration: calibrationView(status.calibration, card, sources.reader),
      marks: status.marks.map(({ mark, reason, by }) => ({ mark, reason, by: nameOf(by) })),
      log: logLines(sources.log, sources),
    },
    may: [...sources.may],
    live: record.mode === 'live' && record.closedAt === null,
  };
}

function scenarioOf({ record, playbook, lang }: TalkSources): TalkView['scenario'] {
  if (record.mode !== 'official-practice' && record.mode !== 'private-practice') return null;
  const played = playbook.scenarios.find(({ id }) => id === record.state.practice.scenario);
  return played ? { id: played.id, title: played.title[halfOf(lang)] } : null;
}

function handoversOf(record: ConversationRecord): TalkView['handovers'] {
  if (record.mode !== 'live') return [];
  const called = record.state.help === 'called';
  return (record.state.suggestion?.escalate ?? []).map(({ to, why }) => ({ to, why, called }));
}

/** What happened between the turns. */
function notesOf(
  entries: readonly TranscriptEntry[],
  spoken: readonly SpokenEntry[],
  { lang }: TalkSources,
): TalkView['notes'] {
  return standing(entries).flatMap((entry) => {
    if (entry.kind !== 'note' && entry.kind !== 'instruction') return [];
    const code = entry.kind === 'note' ? entry.note : entry.instruction.kind;
    const afterTurn = spoken.filter((turn) => turn.entry.seq < entry.seq).length - 1;
    const words = entry.kind === 'note' && entry.text ? [entry.text] : [];
    return [{ afterTurn, at: entry.at, text: [ROW_NOTES[code][lang], ...words].join(' · ') }];
  });
}

function scorecardOf(card: Scorecard, { status, playbook, nameOf }: TalkSources): TalkView['scorecard'] {
  const given = Object.entries(status.overrides).map(([id, { level }]) => [id, level] as const);
  const reviewed = relevel(card, Object.fromEntries(given), playbook);
  return {
    total: card.total,
    totalReviewed: reviewed.total,
    passed: reviewed.passed,
    rubric: playbook.version,
    criticalFails: card.criticalFails.map(({ id, name, turn, quote, why }) => ({
      id,
      name,
      turn,
      quote,
      why,
    })),
    dimensions: card.dimensions.map(({ id, name, level, occasion, turn, quote, why, better }) => {
      const override = status.overrides[id];
      return {
        id,
        name,
        level,
        occasion,
        turn,
        quote,
        why,
        better: better ?? null,
        override: override
          ? { level: override.level, reason: override.reason, by: nameOf(override.by), at: override.at }
          : null,
      };
    }),
    stageScores: Object.entries(card.stageScores).map(([stage, { points, of }]) => ({ stage, points, of })),
    priorities: card.priorities.map(({ name, turn, quote, why, better }) => ({
      name,
      turn,
      quote,
      why,
      better,
    })),
  };
}

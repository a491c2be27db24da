import type { Playbook } from '../../scripts/playbook.ts';
import { halfOf, type Language } from '../../scripts/vocabulary.ts';
import type { QueueRow } from '../api/review/queue.ts';
import type { Directory } from '../identity/directory.ts';
import type { TalkPage, TalkSummary } from '../storage/review/ports.ts';
import { isSampled } from './sample.ts';

/** Whoever reads the queue, and when. */
export interface QueueReader {
  readonly lang: Language;
  readonly now: number;
  readonly directory: Directory;
  readonly playbook: Playbook;
}

export function queueRow(talk: TalkPage['rows'][number], reader: QueueReader): QueueRow {
  const { playbook, lang } = reader;
  const { hit, quote } = talk;
  return {
    id: talk.id,
    kind: talk.kind,
    branch: nameOfBranch(talk.branch, reader.directory),
    staff: nameOfPerson(talk.person, reader.directory),
    channel: talk.channel,
    lang: talk.lang,
    category: talk.category,
    stage: talk.stage,
    temperPeak: talk.temperPeak,
    signals: [...talk.signals],
    visits: talk.visits,
    rules: talk.rules.flatMap((id) => {
      const rule = playbook.redLines.find((line) => line.id === id);
      if (!rule) return [];
      return [{ id, name: rule[halfOf(lang)], severity: talk.grave.includes(id) ? 'block' : 'warn' }];
    }),
    score: talk.score,
    passed: talk.passed,
    outcome: talk.outcome,
    state: talk.state,
    flagged: talk.flagged,
    tags: [...talk.tags],
    quote: hit
      ? { turn: hit.turn, text: hit.text, marks: hit.marks.map(([start, end]) => [start, end]) }
      : { turn: null, text: quote, marks: [] },
    dueAt: talk.dueAt,
    startedAt: talk.startedAt,
    needs: needsOf(talk, reader.now),
  };
}

/** Why a talk wants a reviewer, most pressing first; nothing once it has been dealt with. `now`: epoch milliseconds. */
export function needsOf(talk: TalkSummary, now: number): QueueRow['needs'] {
  const isNew = talk.state === 'waiting';
  const needs: readonly (readonly [QueueRow['needs'][number], boolean])[] = [
    ['safety', isNew && talk.outcome === 'safety'],
    ['red-line', isNew && talk.rules.length > 0],
    ['overdue', talk.dueAt !== null && talk.dueAt < now],
    ['appeal', talk.state === 'appealed'],
    ['calibrate', talk.calibration === 'open'],
    ['sample', isNew && isSampled(talk.id)],
  ];
  return needs.flatMap(([need, holds]) => (holds ? [need] : []));
}

export const nameOfPerson = (person: string, { people }: Directory): string =>
  people.find(({ id }) => id === person)?.name ?? person;
export const nameOfBranch = (branch: string, { branches }: Directory): string =>
  branches.find(({ id }) => id === branch)?.name ?? branch;

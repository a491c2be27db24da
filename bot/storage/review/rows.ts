import type { ReviewEvent } from '../../review/events.ts';
import { needOf } from '../../review/need.ts';
import { isSampled } from '../../review/sample.ts';
import type { SearchLine, StoredAuditEntry, TalkSummary } from './ports.ts';
import type { AuditTable, TalkSummaryTable } from './schema.ts';

export const signalLabel = (signal: string): string => `signal:${signal}`;
export const ruleLabel = (rule: string): string => `rule:${rule}`;
/** Somebody who took part beside the person whose talk it is. */
export const alsoLabel = (person: string): string => `also:${person}`;
export const tagLabel = (tag: string): string => `tag:${tag}`;
export const SAMPLED = 'sampled';
export const FLAGGED = 'flagged';

/** The narrow row of a talk. */
export function toSummaryRow(summary: TalkSummary, place: number): TalkSummaryTable {
  return {
    place,
    id: summary.id,
    tenant: summary.tenant,
    branch: summary.branch,
    person: summary.person,
    kind: summary.kind,
    case_number: summary.caseNumber,
    category: summary.category,
    stage: summary.stage,
    temper: summary.temperPeak,
    crossed: Number(summary.rules.length > 0),
    score: summary.score,
    lack: summary.score === null ? -1 : 100 - summary.score,
    outcome: summary.outcome,
    state: summary.state,
    calibration: summary.calibration,
    flagged: Number(summary.flagged),
    visits: summary.visits,
    cause: summary.cause,
    due_at: summary.dueAt,
    started_at: summary.startedAt,
    need: needOf(summary),
  };
}

export function labelsOf({ id, signals, rules, tags, also, flagged }: TalkSummary): readonly string[] {
  return [
    ...new Set([
      ...signals.map(signalLabel),
      ...rules.map(ruleLabel),
      ...tags.map(tagLabel),
      ...also.map(alsoLabel),
      ...(isSampled(id) ? [SAMPLED] : []),
      ...(flagged ? [FLAGGED] : []),
    ]),
  ];
}

/** What this program wrote is trusted to have its shape; before 008 it did not say what was grave. */
export const toSummary = (json: string): TalkSummary => ({
  grave: [],
  ...(JSON.parse(json) as Omit<TalkSummary, 'grave'>),
});
export const toLines = (json: string): readonly SearchLine[] => JSON.parse(json) as readonly SearchLine[];

export function toEvent(row: {
  readonly id: string;
  readonly at: number;
  readonly by: string;
  readonly act: string;
}): ReviewEvent {
  return { id: row.id, at: row.at, by: row.by, act: JSON.parse(row.act) as ReviewEvent['act'] };
}

export function toAuditEntry(row: AuditTable): StoredAuditEntry {
  const { seq, at, person, act, subject, hash } = row;
  return { seq, at, person, act, subject, detail: JSON.parse(row.detail), hash };
}

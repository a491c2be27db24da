import type { Playbook } from '../../../scripts/playbook.ts';
import type { TalkSummary } from '../../storage/review/ports.ts';
import { readTalk, type SpokenEntry, spokenEntries } from '../spoken.ts';
import { reviewStatus } from '../status.ts';
import { labelTurns, type TurnLabels } from '../turn-labels.ts';
import type { ExportedTalk } from './talks.ts';

/** One spoken turn with what is known of it, people's corrections laid over. */
export interface TurnRow extends TurnLabels, Pick<SpokenEntry, 'speaker' | 'text' | 'at' | 'suggested'> {
  readonly talk: TalkSummary;
  /** 1-based */
  readonly number: number;
}

/** The turns of a talk, in order. Pure. */
export function turnRows(
  { record, summary, entries, events }: ExportedTalk,
  playbook: Playbook,
): readonly TurnRow[] {
  const spoken = spokenEntries(entries);
  if (spoken.length === 0) return [];
  const { corrections } = reviewStatus(events, { now: record.updatedAt, appealDays: 0 });
  const labels = labelTurns(spoken, readTalk(record, spoken, playbook), corrections);
  return spoken.flatMap(({ speaker, text, at, suggested }, i): TurnRow[] => {
    const read = labels[i];
    return read ? [{ ...read, talk: summary, number: i + 1, speaker, text, at, suggested }] : [];
  });
}

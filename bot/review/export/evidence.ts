import type { TranscriptEntry } from '../../../dialogs/index.ts';
import type { TalkSummary } from '../../storage/review/ports.ts';
import type { ReviewEvent } from '../events.ts';
import { spokenEntries } from '../spoken.ts';
import { canonicalJson } from './canonical.ts';
import { type Chain, chainOf, NOTHING_BEFORE } from './chain.ts';
import { isoWithZone } from './moment.ts';
import type { ExportedTalk } from './talks.ts';

export const EVIDENCE_FORMAT = 'complaint-coach/talk-1';

/**
 * One line of the JSONL export. `id`, `turns`, `lang`, `scenario` are what `coach grade` reads, so the file can be
 * graded as it is; `summary` holds all metrics; `entries` and `events` are the talk as it was kept, bound by `chain`.
 */
export interface Evidence {
  readonly format: typeof EVIDENCE_FORMAT;
  readonly id: string;
  readonly turns: readonly {
    readonly speaker: 'customer' | 'staff';
    readonly text: string;
    /** ISO 8601 with zone */
    readonly at?: string;
  }[];
  readonly lang: string;
  readonly scenario?: string;
  readonly summary: TalkSummary;
  readonly entries: readonly TranscriptEntry[];
  readonly events: readonly ReviewEvent[];
  readonly chain: Chain;
}

/** A line of evidence for a talk at its place in a file. Pure. */
function evidenceOf(
  { record, summary, entries, events }: ExportedTalk,
  place: Pick<Chain, 'number' | 'last' | 'before'>,
  offset: number,
): Evidence {
  const turns = spokenEntries(entries).map(({ speaker, text, at }) => ({
    speaker,
    text,
    ...(at === null ? {} : { at: isoWithZone(at, offset) }),
  }));
  const content = {
    format: EVIDENCE_FORMAT,
    id: record.id,
    turns,
    lang: record.lang,
    ...(summary.scenario === null ? {} : { scenario: summary.scenario }),
    summary,
    entries,
    events,
  } as const;
  return { ...content, chain: chainOf(content, place) };
}

export const lineOf = (evidence: Evidence): string => `${canonicalJson(evidence)}\n`;

/** Talks as evidence, each chained to the one before it; the last one says that it is. */
export async function* evidences(
  talks: AsyncIterable<ExportedTalk>,
  offset: number,
): AsyncGenerator<{ readonly talk: ExportedTalk; readonly evidence: Evidence }> {
  let held: ExportedTalk | null = null;
  let place = { number: 1, before: NOTHING_BEFORE };
  for await (const next of talks) {
    if (held) {
      const evidence = evidenceOf(held, { ...place, last: false }, offset);
      place = { number: place.number + 1, before: evidence.chain.head };
      yield { talk: held, evidence };
    }
    held = next;
  }
  if (held) yield { talk: held, evidence: evidenceOf(held, { ...place, last: true }, offset) };
}

import type { TranscriptEntry } from '../../../dialogs/index.ts';
import type { Playbook } from '../../../scripts/playbook.ts';
import type { Language } from '../../../scripts/vocabulary.ts';
import type { TalkToSum } from '../../phrasing/summary.ts';
import type { ConversationRecord } from '../../storage/records.ts';
import { gradeTalk, spokenEntries } from '../spoken.ts';
import { threeLines } from './three-lines.ts';

/** A stored talk as it is summed up for a reader of a language. Pure. */
export function talkToSum(
  record: ConversationRecord,
  entries: readonly TranscriptEntry[],
  playbook: Playbook,
  lang: Language,
): TalkToSum {
  const spoken = spokenEntries(entries);
  return {
    tenant: record.tenant,
    conversation: record.id,
    lang: record.lang,
    // entries are only ever added: after an undo other words have other numbers
    state: spoken.at(-1)?.entry.seq ?? 0,
    turns: spoken.map(({ speaker, text }) => ({ speaker, text })),
    signals: spoken.flatMap(({ entry }) => (entry.kind === 'customer' ? entry.signals : [])),
    scripted: threeLines(spoken, gradeTalk(record, spoken, playbook), lang),
  };
}

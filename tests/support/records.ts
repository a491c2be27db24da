import { freshRecord } from '../../bot/coach/scene.ts';
import type { CommitOutcome, Store } from '../../bot/storage/ports.ts';
import type { ConversationRecord } from '../../bot/storage/records.ts';
import { MORNING } from './desk.ts';
import { realPlaybook } from './playbook.ts';

export const WHO = {
  tenant: 't',
  branch: 'b',
  person: 'li',
  surname: '李',
  lang: 'zh-CN',
  channel: 'lobby',
} as const;

/** A talk of a chat in which nothing was said yet. */
export function blank(chat: string, who: { readonly person?: string } = {}): ConversationRecord {
  return freshRecord(chat, { ...WHO, ...who }, realPlaybook(), MORNING);
}

/** Saves it as a turn without words. */
export function save(
  store: Store,
  record: ConversationRecord,
  activity: string | null = null,
): Promise<CommitOutcome> {
  return store.commit({
    record,
    inHand: record.version === 0 ? null : record.id,
    entries: [],
    answer: activity ? { activity, json: `["${activity}"]` } : null,
    told: false,
  });
}

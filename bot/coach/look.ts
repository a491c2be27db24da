import type { Playbook } from '../../scripts/playbook.ts';
import type { Audience } from '../cards/index.ts';
import type { Tap } from '../commands.ts';
import { isPractice, isRecall } from '../practice/decide.ts';
import { practiceReply, recallReply } from '../practice/replies.ts';
import type { PracticeResult } from '../storage/ports.ts';
import type { ConversationRecord } from '../storage/records.ts';
import { newestCard } from './card-reply.ts';
import type { CoachReply } from './reply.ts';
import type { Person } from './scene.ts';

export interface Onlooker {
  readonly who: Person;
  readonly audience: Audience;
}

/**
 * What a card of a turn shows now to one person: itself as it stands, for a colleague in a group without the buttons
 * that speak for the one who handles the talk, or that its step is over. Stores nothing.
 */
export async function look(
  record: ConversationRecord | null,
  { conversation, turn }: Tap,
  { who, audience }: Onlooker,
  playbook: Playbook,
  results: () => Promise<readonly PracticeResult[]>,
): Promise<CoachReply> {
  const gone: CoachReply = { kind: 'gone', view: { lang: who.lang } };
  if (!record || record.turn !== turn || (conversation ?? record.id) !== record.id) return gone;
  if (isPractice(record)) return practiceReply(record, playbook, await results());
  if (isRecall(record)) return recallReply(record, playbook);
  if (record.mode !== 'live') return gone;
  const newest = newestCard(record, { playbook, audience });
  if (newest?.kind !== 'card') return newest ?? gone;
  const { handler, conversation: talk } = record.state;
  if (audience === 'personal' || (handler?.person ?? record.person) === who.person) return newest;
  const watching = { handler: handler ? handler.surname : talk.surname };
  return { kind: 'card', view: { ...newest.view, watching } };
}

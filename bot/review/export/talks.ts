import { setImmediate } from 'node:timers/promises';
import type { TranscriptEntry } from '../../../dialogs/index.ts';
import type { Store } from '../../storage/ports.ts';
import type { ConversationRecord } from '../../storage/records.ts';
import type { ReviewScope, TalkFilter, TalkSummary } from '../../storage/review/ports.ts';
import type { ReviewEvent } from '../events.ts';

/** Everything that leaves the house with one talk. */
export interface ExportedTalk {
  readonly record: ConversationRecord;
  readonly summary: TalkSummary;
  readonly entries: readonly TranscriptEntry[];
  readonly events: readonly ReviewEvent[];
}

/** What is exported: one talk, or all that a filter finds. */
export type Wanted = { readonly id: string } | { readonly filter: TalkFilter };

/** The rows of what is wanted, newest first, one at a time. */
export async function* rowsOf(store: Store, scope: ReviewScope, wanted: Wanted): AsyncGenerator<TalkSummary> {
  if ('id' in wanted) {
    const found = await store.review.talk(scope, wanted.id);
    if (found) yield found.summary;
    return;
  }
  for await (const slice of store.review.each(scope, wanted.filter)) yield* slice;
}

/** The talks themselves, one in memory at a time. A talk that was deleted meanwhile is left out. */
export async function* talksOf(
  store: Store,
  scope: ReviewScope,
  wanted: Wanted,
): AsyncGenerator<ExportedTalk> {
  for await (const { id } of rowsOf(store, scope, wanted)) {
    const found = await store.review.talk(scope, id);
    if (!found) continue;
    yield { ...found, entries: await store.entries(id), events: await store.review.reviewEvents(id) };
    await setImmediate();
  }
}

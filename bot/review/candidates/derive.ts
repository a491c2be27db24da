import type { Playbook } from '../../../scripts/playbook.ts';
import type { Directory } from '../../identity/directory.ts';
import { wholeBank } from '../../identity/member.ts';
import type { Store } from '../../storage/ports.ts';
import type { ReviewScope } from '../../storage/review/ports.ts';
import { anonymise, namesKnownTo } from '../cases/anonymise/anonymise.ts';
import { readTalk, spokenEntries } from '../spoken.ts';
import { reviewStatus } from '../status.ts';
import { type CandidateExample, candidatesOf, type Lesson } from './candidates.ts';

export interface CandidateParts {
  readonly store: Store;
  readonly playbook: Playbook;
  readonly directory: Directory;
  /** epoch milliseconds */
  readonly now: () => number;
}

/** The candidates of a talk that the scope reaches; none where it does not. Throws StoreUnavailable. */
export async function candidatesIn(
  talk: string,
  scope: ReviewScope,
  { store, playbook, directory, now }: CandidateParts,
): Promise<readonly CandidateExample[]> {
  const found = await store.review.talk(scope, talk);
  if (!found) return [];
  const { record, summary } = found;
  const spoken = spokenEntries(await store.entries(record.id));
  const log = await store.review.reviewEvents(record.id);
  return candidatesOf({
    id: record.id,
    tenant: record.tenant,
    lang: record.lang,
    category: summary.category,
    spoken,
    texts: anonymise(
      spoken.map(({ text }) => text),
      record.id,
      namesKnownTo(directory),
    ).texts,
    card: readTalk(record, spoken, playbook),
    corrections: reviewStatus(log, { now: now(), appealDays: 0 }).corrections,
  });
}

/** More corrected talks than a bank keeps at a time. */
const ALL_TALKS = 100_000;

/** Everything that trainers accepted, oldest correction first. Throws StoreUnavailable. */
export async function acceptedLessons(tenant: string, parts: CandidateParts): Promise<readonly Lesson[]> {
  const { candidates: store } = parts.store;
  const decisions = await store.decisions(tenant);
  const accepted: CandidateExample[] = [];
  for (const talk of await store.correctedTalks(tenant, ALL_TALKS)) {
    const candidates = await candidatesIn(talk, wholeBank(tenant), parts);
    accepted.push(...candidates.filter(({ id }) => decisions.get(id)?.accepted));
  }
  return accepted.sort((a, b) => a.at - b.at).map(({ lesson }) => lesson);
}

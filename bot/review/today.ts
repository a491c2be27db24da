import type { FilterQuery, Today } from '../api/review/queue.ts';
import { type Member, reviewScopeOf } from '../identity/member.ts';
import { mayDo } from '../identity/permissions.ts';
import type { TalkSummary } from '../storage/review/ports.ts';
import { calibrationOf } from './calibration.ts';
import { filterOf, queryString } from './overview/query.ts';
import type { ReviewParts } from './parts.ts';
import { nameOfPerson, needsOf } from './queue-row.ts';
import { todayWords } from './strings.ts';
import { REVIEWED_KINDS } from './vocabulary.ts';

/** More blind gradings than anybody does in a day. */
const MOST_BLIND = 20;

const QUERIES = {
  safety: { outcomes: ['safety'], states: ['waiting'] },
  'red-line': { crossed: true, states: ['waiting'] },
  overdue: { overdue: true },
  appeal: { states: ['appealed'] },
  calibrate: { calibrations: ['open'] },
  sample: { sampled: true, states: ['waiting'] },
} as const satisfies Record<string, FilterQuery>;
const NEEDS = ['safety', 'red-line', 'overdue', 'appeal', 'calibrate', 'sample'] as const;

/** What needs her now; each count with the query that lists it. */
export async function todayOf(member: Member, parts: ReviewParts): Promise<Today> {
  const { store, directory } = parts;
  const now = parts.now();
  const scope = reviewScopeOf(member);
  const words = todayWords(member.lang);
  const needs = await Promise.all(
    NEEDS.map(async (need) => ({
      need,
      count: await store.count(scope, filterOf(QUERIES[need], now)),
      query: queryString(QUERIES[need]),
      note: words[need],
    })),
  );
  const kinds = await Promise.all(
    REVIEWED_KINDS.map(async (kind) => ({ kind, count: await store.count(scope, { kinds: [kind] }) })),
  );
  const { calibrate: _, ...others } = QUERIES;
  const waiting = await store.countAny(
    scope,
    Object.values(others).map((query) => filterOf(query, now)),
  );
  const blind = await blindFor(member, parts);
  // the others are counted already
  const onlyBlind = blind.filter(({ talk }) => needsOf(talk, now).every((need) => need === 'calibrate'));
  return {
    talks: waiting + onlyBlind.length,
    needs,
    blind: blind.map(({ talk, askedBy, askedAt }) => ({
      talk: talk.id,
      category: talk.category,
      askedBy: nameOfPerson(askedBy, directory),
      askedAt,
    })),
    kinds,
    ownHidden: await store.count({ ...scope, except: null }, { person: member.person, states: ['waiting'] }),
  };
}

interface Blind {
  readonly talk: TalkSummary;
  readonly askedBy: string;
  readonly askedAt: number;
}

/** Talks to be graded blind in which her levels are not in yet. */
async function blindFor(member: Member, { store }: ReviewParts): Promise<readonly Blind[]> {
  if (!mayDo(member.roles, 'review.act')) return [];
  const open = filterOf(QUERIES.calibrate, 0);
  const { rows } = await store.page(reviewScopeOf(member), open, 'newest', null, MOST_BLIND);
  const asked = await Promise.all(
    rows.map(async (talk): Promise<Blind | null> => {
      const calibration = calibrationOf(await store.reviewEvents(talk.id));
      if (calibration?.kind !== 'open' || calibration.in.includes(member.person)) return null;
      return { talk, askedBy: calibration.askedBy, askedAt: calibration.askedAt };
    }),
  );
  return asked.filter((one) => one !== null);
}

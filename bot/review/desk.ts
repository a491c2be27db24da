import type { Names } from '../api/review/names.ts';
import type { Causes, Overview } from '../api/review/overview.ts';
import type { FilterQuery, QueuePage, QueueQuery, SavedViews, Today } from '../api/review/queue.ts';
import { type Member, reviewScopeOf } from '../identity/member.ts';
import type { TalkSummary } from '../storage/review/ports.ts';
import { namesOf } from './names.ts';
import { causesOf } from './overview/causes.ts';
import { overviewOf, type Period } from './overview/overview.ts';
import { filterOf, queryString } from './overview/query.ts';
import { WEEK } from './overview/weeks.ts';
import type { ReviewParts } from './parts.ts';
import { queueRow } from './queue-row.ts';
import { todayOf } from './today.ts';

/** An overview looks back this long unless asked otherwise. */
const USUAL_PERIOD = 8 * WEEK;

/** What reviewers read of many talks: the queue, what needs them, saved views, overviews. */
export class ReviewDesk {
  readonly #parts: ReviewParts;
  constructor(parts: ReviewParts) {
    this.#parts = parts;
  }

  /** Throws BadCursor. */
  async queue(member: Member, { sort, cursor, limit, ...query }: QueueQuery): Promise<QueuePage> {
    const { store, now } = this.#parts;
    const filter = filterOf(query, now());
    const page = await store.page(reviewScopeOf(member), filter, sort, cursor ?? null, limit);
    const reader = { ...this.#parts, lang: member.lang, now: now() };
    return { ...page, rows: page.rows.map((talk) => queueRow(talk, reader)) };
  }

  today(member: Member): Promise<Today> {
    return todayOf(member, this.#parts);
  }

  async views(member: Member): Promise<SavedViews> {
    const { store, now } = this.#parts;
    const saved = await store.savedViews(member.tenant, member.person);
    const views = saved.map(async ({ id, name, filter, sort }) => {
      const { overdueAt, ...rest } = filter;
      const query: FilterQuery = {
        ...rest,
        ...(overdueAt === undefined ? {} : { overdue: true }),
      };
      const count = await store.count(reviewScopeOf(member), filterOf(query, now()));
      return { id, name, query: `${queryString(query)}&sort=${sort}`, count };
    });
    return { views: await Promise.all(views) };
  }

  async saveView(
    member: Member,
    id: string,
    name: string,
    { sort, cursor: _, limit: __, ...query }: QueueQuery,
  ): Promise<void> {
    const { store, now } = this.#parts;
    await store.saveView(member.tenant, member.person, { id, name, sort, filter: filterOf(query, now()) });
  }

  dropView(member: Member, id: string): Promise<void> {
    return this.#parts.store.dropView(member.tenant, member.person, id);
  }

  /** What the ids of talks are called in her language. */
  names({ lang }: Member): Names {
    return namesOf(lang, this.#parts.playbook);
  }

  async overview(member: Member, query: FilterQuery): Promise<Overview> {
    return overviewOf(await this.#period(member, query), this.#parts.playbook);
  }

  async causes(member: Member, query: FilterQuery): Promise<Causes> {
    return causesOf(await this.#period(member, query), this.#parts.playbook);
  }

  async #period(member: Member, query: FilterQuery): Promise<Period> {
    const now = this.#parts.now();
    const to = query.to ?? now;
    const from = query.from ?? to - USUAL_PERIOD;
    const [talks, before] = [
      await this.#all(member, { ...query, from, to }),
      await this.#all(member, { ...query, from: from - (to - from), to: from }),
    ];
    return { from, to, now, lang: member.lang, query, talks, before };
  }

  async #all(member: Member, query: FilterQuery): Promise<readonly TalkSummary[]> {
    const { store, now } = this.#parts;
    const talks: TalkSummary[] = [];
    for await (const slice of store.each(reviewScopeOf(member), filterOf(query, now()))) talks.push(...slice);
    return talks;
  }
}

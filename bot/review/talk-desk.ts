import type { Playbook } from '../../scripts/playbook.ts';
import type { QueuePage } from '../api/review/queue.ts';
import type { PostedReviewAct, SummedTalk, TalkView } from '../api/review/talk.ts';
import type { Directory } from '../identity/directory.ts';
import { type Member, reviewScopeOf, wholeBank } from '../identity/member.ts';
import { mayDo } from '../identity/permissions.ts';
import type { Summaries } from '../phrasing/summaries.ts';
import type { Store } from '../storage/ports.ts';
import type { ConversationRecord } from '../storage/records.ts';
import type { TalkSummary } from '../storage/review/ports.ts';
import type { ReviewAct, ReviewEvent } from './events.ts';
import { nameOfBranch, nameOfPerson, queueRow } from './queue-row.ts';
import { actsFor, type Refusal, refusalOf } from './rights.ts';
import { reviewStatus } from './status.ts';
import { asStaffSeesIt } from './talk/own-view.ts';
import { talkToSum } from './talk/talk-to-sum.ts';
import { talkView } from './talk/view.ts';

type Coach = Extract<ReviewAct, { readonly kind: 'coach' }>;

export interface TalkDeskParts {
  readonly store: Store;
  readonly playbook: Playbook;
  readonly directory: Directory;
  readonly appealDays: number;
  /** epoch milliseconds */
  readonly now: () => number;
  /** brings the talk's row in the queue up to date */
  readonly refresh: (id: string) => Promise<void>;
  /** words of a reviewer on their way to the staff member's chat */
  readonly onCoaching: (record: ConversationRecord, words: Coach, event: string) => Promise<void>;
  /** null: no model sums up talks */
  readonly summaries: Summaries | null;
}

export type TalkAnswer =
  | { readonly kind: 'view'; readonly view: TalkView }
  | { readonly kind: 'missing' }
  | { readonly kind: 'refused'; readonly why: Refusal };

interface Found {
  readonly record: ConversationRecord;
  readonly summary: TalkSummary;
}

const MOST_OWN = 50;

/** One talk under review: reading it, acting on it. Every read and act is in the audit. */
export class TalkDesk {
  readonly #parts: TalkDeskParts;
  constructor(parts: TalkDeskParts) {
    this.#parts = parts;
  }

  /** null: there is none, or not for her. */
  async view(member: Member, id: string): Promise<TalkView | null> {
    const { playbook, refresh } = this.#parts;
    const listed = await this.#find(member, id);
    if (!listed) return null;
    await this.#audit(member, 'talk.read', id);
    if (listed.summary.playbook === playbook.version) return this.#view(member, listed);
    // the queue still says what an older playbook made of it: both say the same from here
    await refresh(id);
    const found = await this.#find(member, id);
    return found && this.#view(member, found);
  }

  /** The talk in three lines as a model put it, where one did and may; else the scripted ones. null as above. */
  async summary(member: Member, id: string): Promise<SummedTalk | null> {
    const { store, playbook, summaries } = this.#parts;
    const found = await this.#find(member, id);
    if (!found) return null;
    await this.#audit(member, 'talk.summary', id);
    const talk = talkToSum(found.record, await store.entries(id), playbook, member.lang);
    const made = mayBeSummed(member, found.record) ? await summaries?.of(talk) : null;
    return { lines: [...(made ?? talk.scripted)], generated: Boolean(made), turns: talk.turns.length };
  }

  /** Done once for each `id`; the answer is the talk as it stands afterwards. */
  async act(member: Member, id: string, { id: event, act }: PostedReviewAct): Promise<TalkAnswer> {
    const { store, now, refresh, onCoaching } = this.#parts;
    const found = await this.#find(member, id);
    if (!found) return { kind: 'missing' };
    const log = await store.review.reviewEvents(id);
    if (!log.some((known) => known.id === event)) {
      const why = refusalOf(act.kind, member, found.record.person, this.#status(log));
      if (why) return { kind: 'refused', why };
      await store.review.appendReview(id, { id: event, at: now(), by: member.person, act });
      await this.#audit(member, `review.${act.kind}`, id, detailOf(act));
    }
    // the outbox knows the event, so that a repeat is sent once
    if (act.kind === 'coach') await onCoaching(found.record, act, event);
    await refresh(id);
    const after = await this.#find(member, id);
    return after ? { kind: 'view', view: await this.#view(member, after) } : { kind: 'missing' };
  }

  /** Her own talks that somebody has reviewed or written to her about. */
  async own(member: Member): Promise<QueuePage> {
    const { store, now } = this.#parts;
    const filter = {
      person: member.person,
      states: ['reviewed', 'acknowledged', 'appealed', 'settled'],
    } as const;
    const page = await store.review.page(wholeBank(member.tenant), filter, 'newest', null, MOST_OWN);
    const reader = { ...this.#parts, lang: member.lang, now: now() };
    return {
      ...page,
      rows: page.rows.map((talk) => ({ ...queueRow(talk, reader), needs: [], flagged: false, tags: [] })),
    };
  }

  async #find(member: Member, id: string): Promise<Found | null> {
    const { review } = this.#parts.store;
    const reviewed = mayDo(member.roles, 'review.read') ? await review.talk(reviewScopeOf(member), id) : null;
    if (reviewed) return reviewed;
    const own = await review.talk(wholeBank(member.tenant), id);
    return own?.record.person === member.person ? own : null;
  }

  async #view(member: Member, { record, summary }: Found): Promise<TalkView> {
    const { store, playbook, directory, now } = this.#parts;
    const log = await store.review.reviewEvents(record.id);
    const status = this.#status(log);
    const view = talkView({
      record,
      summary,
      entries: await store.entries(record.id),
      log,
      status,
      playbook,
      lang: member.lang,
      reader: member.person,
      nameOf: (person) => nameOfPerson(person, directory),
      nameOfBranch: (branch) => nameOfBranch(branch, directory),
      summaryToCome: this.#parts.summaries !== null && mayBeSummed(member, record),
      may: [...actsFor(member, record.person, status), ...furtherRights(member, record)],
      now: now(),
    });
    return record.person === member.person ? asStaffSeesIt(view) : view;
  }

  #status(log: readonly ReviewEvent[]) {
    const { now, appealDays } = this.#parts;
    return reviewStatus(log, { now: now(), appealDays });
  }

  #audit(
    member: Member,
    act: string,
    subject: string,
    detail: Readonly<Record<string, string | number>> = {},
  ) {
    const { store, now } = this.#parts;
    return store.review.audit(member.tenant, { at: now(), person: member.person, act, subject, detail });
  }
}

/** A model writes in the language that was spoken, the scripted lines in the reader's. */
const mayBeSummed = ({ lang }: Member, record: ConversationRecord) => record.lang === lang;

function furtherRights(member: Member, { person, mode, closedAt }: ConversationRecord): readonly string[] {
  const isOwn = member.person === person;
  const isLive = mode === 'live' && closedAt === null;
  const rights: readonly (readonly [string, boolean])[] = [
    ['make-case', mayDo(member.roles, 'case.make') && !isOwn],
    ['export', mayDo(member.roles, 'talk.export') && !isOwn],
    ['whisper', mayDo(member.roles, 'talk.whisper') && isLive && !isOwn],
  ];
  return rights.flatMap(([right, holds]) => (holds ? [right] : []));
}

/** What of an act the audit keeps: ids and numbers, never words. */
function detailOf(act: ReviewAct): Readonly<Record<string, string | number>> {
  return {
    ...('turn' in act && act.turn !== null ? { turn: act.turn } : {}),
    ...('dimension' in act && act.dimension !== null ? { dimension: act.dimension } : {}),
    ...('level' in act && act.level !== null ? { level: act.level } : {}),
    ...('on' in act ? { on: Number(act.on) } : {}),
  };
}

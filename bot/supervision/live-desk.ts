import { talkState } from '../api/talk-state.ts';
import type { WatchedTalk } from '../api/whisper.ts';
import type { Coach, CoachAnswer } from '../coach.ts';
import type { Command } from '../commands.ts';
import { type Member, reviewScopeOf } from '../identity/member.ts';
import { keepNewest } from '../keep-newest.ts';
import { ratingsIn } from '../phrasing/ratings.ts';
import type { Store } from '../storage/ports.ts';
import type { LiveRecord } from '../storage/records.ts';
import { surnameOf } from '../surname.ts';
import type { TalkFeed } from './feed.ts';

export interface LiveDeskParts {
  readonly coach: Coach;
  readonly store: Pick<Store, 'review' | 'entries' | 'phrasing'>;
  readonly feed: TalkFeed;
  /** puts the newest card of a chat up anew; `id` is the same over retries; false: the chat could not be reached */
  readonly push: (chat: string, id: string, answer: CoachAnswer) => Promise<unknown>;
  /** whether others read along in a chat: nothing can be said there to the clerk alone */
  readonly isShared: (chat: string) => Promise<boolean>;
}

/** What became of a supervisor's act. */
export type DeskOutcome =
  | { readonly kind: 'done'; readonly talk: WatchedTalk }
  /** there is no such talk, or she may not see it */
  | { readonly kind: 'not-found' }
  /** the talk is over, or another is in hand by now */
  | { readonly kind: 'over' }
  /** others read that chat */
  | { readonly kind: 'shared' }
  | { readonly kind: 'unavailable' };

/** A page repeats an act within seconds. */
const MOST_ACTS = 1000;

/** A supervisor beside the talks of her branches. Every act is kept in the talk; repeats by id are done once. */
export class LiveDesk {
  readonly #parts: LiveDeskParts;
  /** the newest acts whose cards were shown, or are being */
  readonly #shown = new Map<string, Promise<unknown>>();

  constructor(parts: LiveDeskParts) {
    this.#parts = parts;
  }

  /** The talk as it stands; null: there is none, or it is not hers to see. */
  async talk(member: Member, id: string): Promise<WatchedTalk | null> {
    const record = await this.#readable(member, id);
    return record ? this.#view(member, record) : null;
  }

  /** Calls the listener when the talk moves; returns how to stop. */
  follow(id: string, listener: () => void): () => void {
    return this.#parts.feed.follow(id, listener);
  }

  /** Puts a line on the clerk's card. */
  whisper(member: Member, id: string, words: { readonly id: string; readonly text: string }) {
    return this.#act(member, id, words.id, { kind: 'whisper', text: words.text });
  }

  /** The customer is hers from here. */
  takeOver(member: Member, id: string, act: { readonly id: string }) {
    return this.#act(member, id, act.id, { kind: 'take-over' });
  }

  async #act(member: Member, id: string, act: string, command: Command): Promise<DeskOutcome> {
    const { coach, isShared } = this.#parts;
    const record = await this.#readable(member, id);
    if (!record) return { kind: 'not-found' };
    if (record.closedAt !== null) return { kind: 'over' };
    if (command.kind === 'whisper' && (await isShared(record.chat))) return { kind: 'shared' };
    const answer = await coach.handle({
      chat: record.chat,
      activity: `desk:${act}`,
      who: {
        tenant: member.tenant,
        branch: record.branch,
        person: member.person,
        surname: surnameOf(member.name),
        lang: record.lang,
        channel: record.channel,
      },
      audience: 'personal',
      command,
      typed: null,
      // stale when the clerk is with the next customer by now
      tap: { conversation: record.id, turn: record.turn },
      beside: true,
    });
    if (!answer.acknowledged) return { kind: 'unavailable' };
    if (answer.record?.mode !== 'live' || answer.record.id !== id) return { kind: 'over' };
    const cards = answer.replies.filter(({ kind }) => kind === 'card');
    await this.#show(record.chat, act, { ...answer, replies: cards });
    return { kind: 'done', talk: await this.#view(member, answer.record) };
  }

  /** Shows the card of an act once; when the chat could not be reached, a repeat of the act tries again. */
  async #show(chat: string, act: string, answer: CoachAnswer): Promise<void> {
    const before = this.#shown.get(act);
    if (before) {
      await before;
      return;
    }
    const showing = this.#parts.push(chat, act, answer);
    keepNewest(this.#shown, act, showing, MOST_ACTS);
    const isShown = await showing.catch((fault: unknown) => {
      this.#shown.delete(act);
      throw fault;
    });
    if (isShown === false) this.#shown.delete(act);
  }

  /** A live talk of her branches, never one of her own. */
  async #readable(member: Member, id: string): Promise<LiveRecord | null> {
    const record = await this.#parts.store.review.recordOf(id);
    const { tenant, branches, except } = reviewScopeOf(member);
    if (record?.mode !== 'live' || record.tenant !== tenant || record.person === except) return null;
    return branches === null || branches.includes(record.branch) ? record : null;
  }

  async #view(member: Member, record: LiveRecord): Promise<WatchedTalk> {
    const { store } = this.#parts;
    const { id, branch, version, state, closedAt } = record;
    const entries = await store.entries(id);
    return {
      id,
      branch,
      version,
      state: talkState(record, entries, await ratingsIn(id, entries, store.phrasing)),
      line: state.suggestion?.say[0]?.text ?? null,
      whisper: state.whisper?.text ?? null,
      mine: state.handler?.person === member.person,
      open: closedAt === null,
    };
  }
}

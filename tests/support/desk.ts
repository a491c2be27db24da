import { randomUUID } from 'node:crypto';
import type { LiveCardView } from '../../bot/cards/index.ts';
import { isTurnReply } from '../../bot/coach/reply.ts';
import type { Person } from '../../bot/coach/scene.ts';
import { Coach, type CoachAnswer, type CoachRequest } from '../../bot/coach.ts';
import { readButton, readCommand } from '../../bot/commands.ts';
import { show } from '../../bot/reply-card.ts';
import type { Store } from '../../bot/storage/ports.ts';
import type { LiveRecord } from '../../bot/storage/records.ts';
import { openSqlite } from '../../bot/storage/sqlite.ts';
import type { TranscriptEntry } from '../../dialogs/index.ts';
import { nodesOf } from './cards.ts';
import { realPlaybook } from './playbook.ts';

/** 2026-11-20, a Friday, 10:42 in Beijing. */
export const MORNING = Date.UTC(2026, 10, 20, 2, 42);

export interface DeskOptions {
  readonly store?: Store;
  readonly reachable?: boolean;
  readonly audience?: CoachRequest['audience'];
  readonly person?: string;
  /** the chat of another desk, for a second instance or a restart */
  readonly chat?: string;
  /** epoch milliseconds; MORNING unless it runs */
  readonly now?: () => number;
}

/** A clerk at a desk with the coach: types and taps, reads cards. The store is real, in memory. */
export class Desk {
  readonly chat: string;
  readonly #run = randomUUID();
  #activities = 0;

  private constructor(
    readonly coach: Coach,
    readonly store: Store,
    private readonly options: DeskOptions,
  ) {
    this.chat = options.chat ?? randomUUID();
  }

  static async open(options: DeskOptions = {}): Promise<Desk> {
    const store = options.store ?? (await openSqlite({ file: ':memory:' }));
    const coach = new Coach({
      playbook: realPlaybook(),
      store,
      now: options.now ?? (() => MORNING),
      seed: () => 7,
      callColleague: async () => options.reachable ?? false,
    });
    return new Desk(coach, store, options);
  }

  get who(): Person {
    const { person = 'p' } = this.options;
    return { tenant: 't', branch: 'b', person, surname: '李', lang: 'zh-CN', channel: 'lobby' };
  }

  /** Presses the button of that title on the newest card of an answer. */
  taps(answer: CoachAnswer, title: string, activity = this.#nextActivity()): Promise<CoachAnswer> {
    const cards = answer.replies.map((reply) => show(reply).card);
    const button = nodesOf(cards).findLast((node) => node.type === 'Action.Execute' && node.title === title);
    const pressed = readButton(button?.data, this.chat);
    if (!pressed) throw new Error(`no button “${title}” among ${JSON.stringify(cards).slice(0, 2000)}`);
    return this.coach.handle(this.request({ ...pressed, activity }));
  }

  types(text: string, activity = this.#nextActivity()): Promise<CoachAnswer> {
    return this.coach.handle(this.request({ command: readCommand(text), typed: text, activity }));
  }

  request(part: Pick<CoachRequest, 'command'> & Partial<CoachRequest>): CoachRequest {
    return {
      chat: this.chat,
      activity: this.#nextActivity(),
      who: this.who,
      audience: this.options.audience ?? 'personal',
      typed: null,
      tap: null,
      ...part,
    };
  }

  /** unique over the desks of one chat */
  #nextActivity(): string {
    return `${this.#run}.${++this.#activities}`;
  }

  /** the complaint in hand */
  async live(): Promise<LiveRecord> {
    const record = await this.store.current(this.chat);
    if (record?.mode !== 'live') throw new Error(`no complaint in hand but ${record?.mode}`);
    return record;
  }

  async entries(): Promise<readonly TranscriptEntry[]> {
    const record = await this.store.current(this.chat);
    return record ? this.store.entries(record.id) : [];
  }
}

/** The live card in an answer. */
export function cardIn(answer: CoachAnswer): LiveCardView {
  const reply = answer.replies.findLast(isTurnReply);
  if (reply?.kind !== 'card')
    throw new Error(`no live card among ${answer.replies.map((r) => r.kind).join()}`);
  return reply.view;
}

/** The notices in an answer, by code. */
export const noticesIn = (answer: CoachAnswer): readonly string[] =>
  answer.replies.flatMap((reply) => (reply.kind === 'notice' ? [reply.code] : []));

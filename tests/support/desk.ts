import { randomUUID } from 'node:crypto';
import type { LiveCardView } from '../../bot/cards/index.ts';
import { isTurnReply } from '../../bot/coach/reply.ts';
import { Coach, type CoachAnswer, type CoachRequest } from '../../bot/coach.ts';
import { readCommand } from '../../bot/commands.ts';
import type { LiveRecord, Store } from '../../bot/storage/ports.ts';
import { openSqlite } from '../../bot/storage/sqlite.ts';
import type { TranscriptEntry } from '../../dialogs/index.ts';
import { realPlaybook } from './playbook.ts';

/** 2026-11-20, a Friday, 10:42 in Beijing. */
export const MORNING = Date.UTC(2026, 10, 20, 2, 42);

export interface DeskOptions {
  readonly store?: Store;
  readonly reachable?: boolean;
  readonly audience?: CoachRequest['audience'];
}

/** A clerk at a desk with the coach: types and taps, reads cards. The store is real, in memory. */
export class Desk {
  readonly chat = randomUUID();
  #activities = 0;

  private constructor(
    readonly coach: Coach,
    readonly store: Store,
    private readonly audience: CoachRequest['audience'],
  ) {}

  static async open(options: DeskOptions = {}): Promise<Desk> {
    const store = options.store ?? (await openSqlite({ file: ':memory:' }));
    const coach = new Coach({
      playbook: realPlaybook(),
      store,
      now: () => MORNING,
      seed: () => 7,
      callColleague: async () => options.reachable ?? false,
    });
    return new Desk(coach, store, options.audience ?? 'personal');
  }

  types(text: string, activity = `a${++this.#activities}`): Promise<CoachAnswer> {
    return this.coach.handle(this.request({ command: readCommand(text), typed: text, activity }));
  }

  request(part: Pick<CoachRequest, 'command'> & Partial<CoachRequest>): CoachRequest {
    return {
      chat: this.chat,
      activity: `a${++this.#activities}`,
      who: { tenant: 't', branch: 'b', person: 'p', surname: '李', lang: 'zh-CN', channel: 'lobby' },
      audience: this.audience,
      typed: null,
      tap: null,
      ...part,
    };
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

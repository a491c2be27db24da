import type { Activity } from 'botbuilder';
import type { Playbook } from '../../scripts/playbook.ts';
import {
  type ConversationList,
  type ConversationView,
  localActivitySchema,
  type PostedActivity,
} from '../api/live.ts';
import { talkState } from '../api/talk-state.ts';
import { topicText } from '../cards/index.ts';
import { newestCard } from '../coach/card-reply.ts';
import type { Person } from '../coach/scene.ts';
import { openingText } from '../opening.ts';
import type { Notice } from '../outbox/delivery.ts';
import { ratingsIn } from '../phrasing/ratings.ts';
import { retentionDays } from '../retention.ts';
import type { Store, Viewer } from '../storage/ports.ts';
import type { LiveRecord } from '../storage/records.ts';
import { keepingLine } from '../strings.ts';
import type { CoachBot, Pushed } from '../teams/handler.ts';
import { activityOf, cardContent } from '../teams/outgoing.ts';
import type { EventLog } from './event-log.ts';
import { LocalAdapter } from './local-adapter.ts';

export interface LocalChatParts {
  readonly bot: CoachBot;
  readonly store: Store;
  readonly playbook: Playbook;
  readonly events: EventLog;
  readonly who: Person;
}

export interface PostOutcome {
  readonly acknowledged: boolean;
  /** one sentence for a tap that changed nothing */
  readonly message: string | null;
}

const MOST_LISTED = 50;
export const LOCAL_CHANNEL = 'local';

/** The local page's side of the conversation. Who speaks is set here, never taken from the browser. */
export class LocalChat {
  readonly #parts: LocalChatParts;
  readonly #adapter: LocalAdapter;
  readonly events: EventLog;

  constructor(parts: LocalChatParts) {
    this.#parts = parts;
    this.events = parts.events;
    this.#adapter = new LocalAdapter(parts.events);
  }

  async post(chat: string, posted: PostedActivity): Promise<PostOutcome> {
    const activity = incoming(chat, posted, this.#parts.who);
    const { acknowledged, response } = await this.#adapter.deliver(activity, (context) =>
      this.#parts.bot.run(context),
    );
    const body = response?.body as { readonly value?: unknown } | undefined;
    return {
      acknowledged,
      message: typeof body?.value === 'string' && body.value !== '' ? body.value : null,
    };
  }

  /** Whether a chat is one of this page's. */
  owns(chat: string): boolean {
    return chat.startsWith(chatKey(''));
  }

  /** Shows a card that nobody asked for in a talk of this page. */
  notify({ id, chat, card, lang }: Notice): boolean {
    const activity = { id, type: 'message', ...cardContent(card, lang), channelData: NOTICE };
    this.events.append(chat.slice(chatKey('').length), {
      kind: 'activity',
      activity: localActivitySchema.parse(activity),
    });
    return true;
  }

  /** Puts the newest card of a talk up anew; `id` is the same over retries. */
  async push(chat: string, id: string, answer: Pushed): Promise<void> {
    const reference = {
      channelId: LOCAL_CHANNEL,
      serviceUrl: '',
      activityId: id,
      conversation: {
        id: chat.slice(chatKey('').length),
        name: '',
        isGroup: false,
        conversationType: 'personal',
      },
      user: { id: this.#parts.who.person, name: '' },
      bot: { id: 'coach', name: '' },
    };
    await this.#adapter.continueConversation(reference, (context) => this.#parts.bot.push(context, answer));
  }

  /** What a reload shows; null when nothing was ever said here. */
  async view(chat: string): Promise<ConversationView | null> {
    const lastEventId = this.events.lastId;
    const { store, playbook } = this.#parts;
    const record = await store.conversationOf(this.#viewer, chatKey(chat));
    if (record?.mode !== 'live') return null;
    const reply = newestCard(record, { playbook, audience: 'personal' });
    const entries = await store.entriesOf(this.#viewer, record.id);
    const state = talkState(record, entries, await ratingsIn(record.id, entries, store.phrasing));
    const card =
      reply && state ? { ...activityOf(reply, { state }), id: `${record.id}:${record.turn}` } : null;
    return { conversation: chat, card: card && localActivitySchema.parse(card), lastEventId };
  }

  async list(): Promise<ConversationList> {
    const { store, playbook, who } = this.#parts;
    const { channel } = who;
    const newestOfChat = new Map<string, LiveRecord>();
    for (const record of await store.conversations(this.#viewer, ['live'], MOST_LISTED)) {
      if (record.mode === 'live' && record.chat.startsWith(chatKey('')) && !newestOfChat.has(record.chat))
        newestOfChat.set(record.chat, record);
    }
    return {
      keeping: keepingLine(retentionDays(playbook.bank)),
      opening: {
        'zh-CN': openingText(playbook, 'zh-CN', channel),
        'en-US': openingText(playbook, 'en-US', channel),
      },
      conversations: [...newestOfChat.values()].map(({ chat, updatedAt, closedAt, lang, state }) => ({
        conversation: chat.slice(chatKey('').length),
        title: state.suggestion?.topicKnown ? topicText(state.suggestion, lang) : null,
        updatedAt,
        open: closedAt === null,
      })),
    };
  }

  get #viewer(): Viewer {
    const { tenant, branch, person } = this.#parts.who;
    return { tenant, branch, person, role: 'clerk' };
  }
}

const NOTICE = { coach: { kind: 'notice', turn: 0, state: null } };
const chatKey = (chat: string) => `${LOCAL_CHANNEL}:${chat}`;

function incoming(chat: string, posted: PostedActivity, who: Person): Partial<Activity> {
  const common = {
    id: posted.id,
    channelId: LOCAL_CHANNEL,
    serviceUrl: '',
    locale: posted.lang ?? who.lang,
    from: { id: who.person, name: '', role: 'user' },
    recipient: { id: 'coach', name: '', role: 'bot' },
    conversation: { id: chat, name: '', isGroup: false, conversationType: 'personal' },
  };
  return posted.type === 'message'
    ? { ...common, type: 'message', text: posted.text }
    : { ...common, type: 'invoke', name: posted.name, value: posted.value };
}

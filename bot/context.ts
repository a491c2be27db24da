import { randomInt } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { hear, startConversation, suggest } from '../dialogs/index.ts';
import type { Playbook } from '../scripts/playbook.ts';
import { PracticeDesk } from './api/practice-desk.ts';
import { talkState } from './api/talk-state.ts';
import { EventLog } from './chat/event-log.ts';
import { LOCAL_CHANNEL, LocalChat } from './chat/local-chat.ts';
import type { Person } from './coach/scene.ts';
import { Coach } from './coach.ts';
import type { Env } from './env.ts';
import { describeFault } from './http/fault-log.ts';
import { Metrics } from './http/metrics.ts';
import { addRoutes } from './http/routes.ts';
import { createServer } from './http/server.ts';
import { personOf } from './identity/person.ts';
import { sendCoaching } from './outbox/coaching.ts';
import { openOutbox } from './outbox/open.ts';
import { openPhrasing } from './phrasing/open.ts';
import { ratingsIn } from './phrasing/ratings.ts';
import { appealDays, purgeDaily, retentionRules } from './retention.ts';
import { openPublished } from './review/cases/published.ts';
import { Indexer } from './review/indexer.ts';
import { createReview, type ReviewWorld } from './review/review.ts';
import { openStore } from './storage/open.ts';
import { TalkFeed } from './supervision/feed.ts';
import { LiveDesk } from './supervision/live-desk.ts';
import { CoachCloudAdapter } from './teams/adapter.ts';
import {
  type Authority,
  botAuthentication,
  type ServiceClientCredentialsFactory,
} from './teams/authentication.ts';
import { authorityOf } from './teams/cloud.ts';
import { colleagueCaller } from './teams/colleague.ts';
import { MessageExtension } from './teams/extension.ts';
import { guestBook } from './teams/guests.ts';
import { CoachBot, type Pushed } from './teams/handler.ts';
import { identifier } from './teams/identify.ts';
import { Messenger } from './teams/messenger.ts';
import { rememberChats } from './teams/references.ts';

export interface Context {
  readonly server: FastifyInstance;
  /** Finishes what was accepted, then lets go of everything, in reverse order. */
  readonly close: () => Promise<void>;
}

/** What tests may set otherwise. */
export interface ContextOptions {
  readonly now?: () => number;
  readonly seed?: () => number;
  readonly authority?: Authority;
  /** the sign-in of outgoing calls to the Bot Service */
  readonly credentials?: ServiceClientCredentialsFactory;
  /** after how many milliseconds a turn goes on without its request */
  readonly detachAfterMs?: number;
  readonly typingAfterMs?: number;
  /** checks sign-in tokens of the page */
  readonly checkToken?: NonNullable<ReviewWorld['checkToken']>;
  readonly page?: string;
  /** caps the database file, in pages of 4 KB */
  readonly maxPages?: number;
}

const PAGE = fileURLToPath(new URL('../dist/tab', import.meta.url));

/** Builds all parts of the server. Nothing listens yet. Throws what opening the store throws. */
export async function createContext(
  env: Env,
  scripted: Playbook,
  options: ContextOptions = {},
): Promise<Context> {
  const now = options.now ?? Date.now;
  warmUp(scripted);
  const store = await openStore(env, options.maxPages);
  const metrics = new Metrics();
  const server = await createServer(env, metrics);
  const published = openPublished(scripted, env.CASES_FOLDER, (file) =>
    server.log.warn({ file }, 'published case left out'),
  );
  const { playbook } = published;
  const reporting = (what: string) => (thrown: unknown) => {
    const fault = describeFault(thrown);
    metrics.faults.inc({ name: fault.name });
    server.log.error({ fault }, what);
  };
  const onFault = reporting('turn failed');
  const identity = env.mode === 'teams' ? env.teams : null;
  const authority = options.authority ?? (identity ? authorityOf(env, identity.tenantId) : undefined);
  const authentication = botAuthentication(identity, authority, options.credentials);
  const adapter = new CoachCloudAdapter(authentication, onFault, options.detachAfterMs);
  const indexer = new Indexer({
    store,
    playbook,
    now,
    appealDays: appealDays(playbook.bank),
    onFault: reporting('summary failed'),
  });
  const messenger = new Messenger(store, adapter, identity?.appId ?? '');
  const feed = new TalkFeed();
  const outbox = openOutbox({
    env,
    store,
    playbook,
    now,
    onFault,
    send: async (notice) =>
      localChat?.owns(notice.chat) ? localChat.notify(notice) : messenger.notify(notice),
    onSettled: (kind, outcome) => metrics.told.inc({ kind, outcome }),
  });
  const phrasing = await openPhrasing({ env, playbook, store, registry: metrics.registry, now, onFault });
  const push = async (chat: string, id: string, pushed: Pushed): Promise<unknown> =>
    localChat?.owns(chat)
      ? localChat.push(chat, id, pushed)
      : messenger.inChat(chat, (context) => bot.push(context, pushed));
  const coach = new Coach({
    playbook,
    store,
    now,
    seed: options.seed ?? (() => randomInt(2 ** 31)),
    ...(phrasing?.practice ? { practice: phrasing.practice } : {}),
    callColleague: colleagueCaller(identity ? env.HELP_CHAT : undefined, messenger),
    onSaved: (record, planned) => {
      feed.moved(record.id);
      if (planned) outbox.nudge();
    },
    onTurn: (command, acknowledged) => {
      metrics.turns.inc({ command, acknowledged: String(acknowledged) });
      indexer.poke();
    },
  });
  const bot = new CoachBot({
    coach,
    extension: new MessageExtension(playbook),
    now,
    identify: identifier(env, branchOf),
    isGuest: guestBook(now),
    onChat: rememberChats(store),
    stateFor: async ({ channelId }, record) => {
      if (channelId !== LOCAL_CHANNEL || record.mode !== 'live') return null;
      const entries = await store.entries(record.id);
      return talkState(record, entries, await ratingsIn(record.id, entries, store.phrasing));
    },
    ...(phrasing ? { onAnswer: phrasing.follow(coach, push) } : {}),
    ...(options.typingAfterMs === undefined ? {} : { typingAfterMs: options.typingAfterMs }),
  });
  const localChat = env.mode === 'local' ? createLocalChat() : null;
  const liveDesk = new LiveDesk({
    coach,
    store,
    feed,
    isShared: (chat) => messenger.isShared(chat),
    push,
  });
  const review = createReview({
    env,
    store,
    published,
    now,
    refresh: (id) => indexer.refresh(id),
    onImported: () => indexer.poke(),
    summaries: phrasing?.summaries ?? null,
    onCoaching: async ({ id: conversation }, { turn, text }, id) => {
      await sendCoaching(store.outbox, { id, conversation, turn, text, at: now() });
      outbox.nudge();
    },
    ...(options.checkToken ? { checkToken: options.checkToken } : {}),
  });
  await addRoutes(server, {
    env,
    store,
    metrics,
    playbookVersion: playbook.version,
    receive: (authorization, body) => adapter.receive(authorization, body, (context) => bot.run(context)),
    localChat,
    practice: (member) => new PracticeDesk({ coach, store, playbook, now, who: personOf(member, env) }),
    review,
    liveDesk,
    page: options.page ?? PAGE,
  });
  const purge = purgeDaily(store, retentionRules(playbook.bank), now, onFault);
  indexer.poke();
  outbox.start();
  return {
    server,
    close: async () => {
      const purged = purge.stop();
      await server.close();
      await adapter.drain();
      await phrasing?.close();
      await coach.drain();
      await outbox.stop();
      await purged;
      await indexer.stop();
      await store.close();
    },
  };

  /** where the bank's directory says that somebody works */
  function branchOf(person: string): string | null {
    return review.signIn.directory.people.find(({ id }) => id === person)?.branch ?? null;
  }

  function createLocalChat(): LocalChat {
    return new LocalChat({ bot, store, playbook, events: new EventLog(), who: localPerson() });
  }

  function localPerson(): Person {
    const admission = identifier(env)({ from: { id: 'local', name: '' } });
    if (admission.kind === 'refused') throw new Error('local mode knows its own person');
    return admission.who;
  }
}

/** Unpacks the models before the first customer waits for them. */
function warmUp(playbook: Playbook): void {
  const { conversation } = hear(startConversation(), { text: '您好' }, playbook);
  suggest(conversation, playbook);
}

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
import { purgeDaily, retentionDays } from './retention.ts';
import { openSqlite } from './storage/sqlite.ts';
import { CoachCloudAdapter } from './teams/adapter.ts';
import { type Authority, botAuthentication } from './teams/authentication.ts';
import { CoachBot } from './teams/handler.ts';
import { identifier } from './teams/identify.ts';
import { colleagueCaller, rememberChats } from './teams/proactive.ts';

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
  readonly page?: string;
  /** caps the database file, in pages of 4 KB */
  readonly maxPages?: number;
}

const PAGE = fileURLToPath(new URL('../dist/tab', import.meta.url));

/** Builds all parts of the server. Nothing listens yet. Throws what opening the store throws. */
export async function createContext(
  env: Env,
  playbook: Playbook,
  options: ContextOptions = {},
): Promise<Context> {
  const now = options.now ?? Date.now;
  warmUp(playbook);
  const store = await openSqlite({
    file: env.DATABASE_FILE,
    key: env.DATABASE_KEY,
    maxPages: options.maxPages,
  });
  const metrics = new Metrics();
  const server = await createServer(env, metrics);
  const onFault = (fault: unknown) => {
    metrics.faults.inc({ name: describeFault(fault).name });
    server.log.error({ fault: describeFault(fault) }, 'turn failed');
  };
  const identity = env.mode === 'teams' ? env.teams : null;
  const adapter = new CoachCloudAdapter(botAuthentication(identity, options.authority), onFault);
  const coach = new Coach({
    playbook,
    store,
    now,
    seed: options.seed ?? (() => randomInt(2 ** 31)),
    callColleague: colleagueCaller(env, store, adapter),
    onTurn: (command, acknowledged) => metrics.turns.inc({ command, acknowledged: String(acknowledged) }),
  });
  const bot = new CoachBot({
    coach,
    identify: identifier(env),
    onChat: rememberChats(store),
    stateFor: async ({ channelId }, record) =>
      channelId === LOCAL_CHANNEL && record.mode === 'live'
        ? talkState(record, await store.entries(record.id))
        : null,
  });
  const localChat = env.mode === 'local' ? createLocalChat() : null;
  await addRoutes(server, {
    env,
    store,
    metrics,
    playbookVersion: playbook.version,
    receive: (authorization, body) => adapter.receive(authorization, body, (context) => bot.run(context)),
    localChat,
    practice:
      env.mode === 'local' ? new PracticeDesk({ coach, store, playbook, now, who: localPerson() }) : null,
    page: options.page ?? PAGE,
  });
  const purge = purgeDaily(store, retentionDays(playbook.bank), now, onFault);
  return {
    server,
    close: async () => {
      purge.stop();
      await server.close();
      await coach.drain();
      await store.close();
    },
  };

  function createLocalChat(): LocalChat {
    return new LocalChat({ bot, store, playbook, events: new EventLog(), who: localPerson() });
  }

  function localPerson(): Person {
    const who = identifier(env)({ from: { id: 'local', name: '' } });
    if (!who) throw new Error('local mode knows its own person');
    return who;
  }
}

/** Unpacks the models before the first customer waits for them. */
function warmUp(playbook: Playbook): void {
  const { conversation } = hear(startConversation(), { text: '您好' }, playbook);
  suggest(conversation, playbook);
}

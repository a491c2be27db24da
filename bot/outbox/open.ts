import { randomUUID } from 'node:crypto';
import type { Playbook } from '../../scripts/playbook.ts';
import { timeZoneOf } from '../coach/card-reply.ts';
import type { Env } from '../env.ts';
import type { Store } from '../storage/ports.ts';
import { type DeliveryParts, delivery } from './delivery.ts';
import { talkLinks } from './links.ts';
import { quietHours } from './quiet-hours.ts';
import { OutboxWorker, type WorkerParts } from './worker.ts';

export interface OutboxParts
  extends Pick<DeliveryParts, 'send' | 'now'>,
    Pick<WorkerParts, 'onFault' | 'onSettled'> {
  readonly env: Env;
  readonly store: Store;
  readonly playbook: Playbook;
}

/** The worker of this instance; it looks at nothing before it is started. */
export function openOutbox(parts: OutboxParts): OutboxWorker {
  const { env, store, playbook, now, send, onFault, onSettled } = parts;
  const managers = env.MANAGER_CHAT ?? env.HELP_CHAT ?? null;
  return new OutboxWorker({
    store: store.outbox,
    now,
    by: randomUUID(),
    isQuiet: quietHours(env.QUIET_HOURS, playbook.bank),
    deliver: delivery({
      store,
      now,
      send,
      timeZone: timeZoneOf(playbook),
      // on one machine the page itself is where everybody sits
      managerChat: ({ chat }) => (env.mode === 'local' ? chat : managers),
      link: talkLinks(env),
    }),
    onFault,
    ...(onSettled ? { onSettled } : {}),
  });
}

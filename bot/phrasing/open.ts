import { randomUUID } from 'node:crypto';
import type { Registry } from 'prom-client';
import type { Playbook } from '../../scripts/playbook.ts';
import type { Coach, CoachAnswer } from '../coach.ts';
import type { Env } from '../env.ts';
import type { Store } from '../storage/ports.ts';
import { PhrasingDesk } from './desk.ts';
import { LiveWording } from './live-wording.ts';
import { createPhraser } from './phraser.ts';
import { PhrasingMetrics } from './phrasing-metrics.ts';
import { CustomerWording } from './practice/customer-wording.ts';
import { phrasingSettings } from './settings.ts';

interface PhrasingParts {
  readonly env: Env;
  readonly playbook: Playbook;
  readonly store: Store;
  readonly registry: Registry;
  readonly now: () => number;
  readonly onFault: (fault: unknown) => void;
}

/** Puts a card into a chat once it is its turn, in the place of the newest one. */
type Push = (chat: string, id: string, make: () => Promise<CoachAnswer | null>) => Promise<unknown>;

/** Everything that a language model does here. */
export interface Phrasing {
  /** null: the model does not word the customers of a role-play */
  readonly customer: CustomerWording | null;
  /** null: the model does not sum up talks */
  readonly summaries: PhrasingDesk | null;
  /** what is told of every answered turn, so that better words may follow */
  readonly follow: (
    coach: Coach,
    push: Push,
  ) => (chat: string, audience: 'personal' | 'shared', answer: CoachAnswer) => void;
  /** ends what is under way and waits until it has ended */
  readonly close: () => Promise<void>;
}

/** Null when no model is configured: then no code of one is loaded. */
export async function openPhrasing(parts: PhrasingParts): Promise<Phrasing | null> {
  const { env, playbook, store, registry, now, onFault } = parts;
  const settings = phrasingSettings(env);
  if (!settings) return null;
  const phraser = await createPhraser(settings);
  const metrics = new PhrasingMetrics(registry);
  const desk = new PhrasingDesk({
    phraser,
    settings,
    store: store.phrasing,
    metrics,
    bank: playbook.bank,
    now,
  });
  const uses = new Set(settings.uses);
  const live: LiveWording[] = [];
  return {
    customer: uses.has('practice') ? new CustomerWording({ desk, playbook, metrics, onFault }) : null,
    summaries: uses.has('summary') ? desk : null,
    follow: (coach, push) => {
      if (!uses.has('live')) return () => undefined;
      const wording = new LiveWording({
        desk,
        playbook,
        store,
        between: (chat, job) => coach.between(chat, job),
        onFault,
      });
      live.push(wording);
      return (chat, audience, answer) =>
        wording.after(chat, audience, answer, async (make) => {
          await push(chat, `phrasing:${randomUUID()}`, make);
        });
    },
    close: async () => {
      phraser.close();
      await Promise.all(live.map((wording) => wording.close()));
    },
  };
}

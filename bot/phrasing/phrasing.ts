import { randomUUID } from 'node:crypto';
import type { Registry } from 'prom-client';
import type { Playbook } from '../../scripts/playbook.ts';
import type { Audience } from '../cards/index.ts';
import type { Coach, CoachAnswer } from '../coach.ts';
import type { Env } from '../env.ts';
import type { Store } from '../storage/ports.ts';
import { createPhraser } from './create-phraser.ts';
import { PhrasingDesk } from './desk.ts';
import { LiveWording } from './live-wording.ts';
import { PhrasingMetrics } from './phrasing-metrics.ts';
import { PracticeWording } from './practice/practice-wording.ts';
import type { PhrasingSettings } from './settings.ts';
import { Summaries } from './summaries.ts';

export interface PhrasingParts {
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
  /** null: the model words nothing of a role-play */
  readonly practice: PracticeWording | null;
  /** null: the model does not sum up talks */
  readonly summaries: Summaries | null;
  /** what is told of every answered turn, so that better words may follow */
  readonly follow: (
    coach: Coach,
    push: Push,
  ) => (chat: string, audience: Audience, answer: CoachAnswer) => void;
  /** ends what is under way and waits until it has ended */
  readonly close: () => Promise<void>;
}

/** Builds what the settings ask for. */
export async function phrasingWith(
  settings: PhrasingSettings,
  { playbook, store, registry, now, onFault }: PhrasingParts,
): Promise<Phrasing> {
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
    practice: uses.has('practice') ? new PracticeWording({ desk, playbook, metrics, onFault }) : null,
    summaries: uses.has('summary') ? new Summaries({ desk, store: store.phrasing, playbook, onFault }) : null,
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

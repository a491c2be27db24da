import type { Env } from '../env.ts';
import { type SignIn, signIn } from '../identity/sign-in.ts';
import { appealDays } from '../retention.ts';
import type { Store } from '../storage/ports.ts';
import { CandidateDesk } from './candidates/desk.ts';
import { CaseDesk } from './cases/desk.ts';
import type { PublishedCases } from './cases/published.ts';
import { ReviewDesk } from './desk.ts';
import { Exporter } from './export/exporter.ts';
import { Importer } from './import/importer.ts';
import { Keeper } from './keeper.ts';
import type { MorningParts } from './morning.ts';
import { TalkDesk, type TalkDeskParts } from './talk-desk.ts';

export interface ReviewWorld extends Pick<TalkDeskParts, 'refresh' | 'onCoaching' | 'summaries'> {
  readonly env: Env;
  readonly store: Store;
  /** the playbook, with the cases published beside it */
  readonly published: PublishedCases;
  /** epoch milliseconds */
  readonly now: () => number;
  /** talks were imported: they want to be read into the queue */
  readonly onImported: () => void;
  /** how tokens are checked; only tests give another than the authority's */
  readonly checkToken?: Parameters<typeof signIn>[1];
}

/** Everything behind the API of review. */
export interface Review {
  readonly signIn: SignIn;
  readonly desk: ReviewDesk;
  readonly talks: TalkDesk;
  readonly keeper: Keeper;
  readonly exporter: Exporter;
  readonly importer: Importer;
  readonly cases: CaseDesk;
  readonly candidates: CandidateDesk;
  readonly morning: MorningParts;
  readonly appealDays: number;
}

/** Builds the parts of review. Throws DirectoryFault when the directory file cannot be used. */
export function createReview(world: ReviewWorld): Review {
  const { env, store, published, now, onImported, checkToken, ...hooks } = world;
  const { playbook } = published;
  const door = checkToken ? signIn(env, checkToken) : signIn(env);
  const days = appealDays(playbook.bank);
  const { directory } = door;
  return {
    signIn: door,
    desk: new ReviewDesk({ store: store.review, playbook, directory, now }),
    talks: new TalkDesk({ store, playbook, directory, appealDays: days, now, ...hooks }),
    keeper: new Keeper(store.review, now),
    exporter: new Exporter({ store, playbook, directory, appealDays: days, now }),
    importer: new Importer({ store, playbook, now, onKept: onImported }),
    cases: new CaseDesk({ store, published, directory, now }),
    candidates: new CandidateDesk({ store, playbook, directory, now }),
    morning: { store, playbook, directory, now },
    appealDays: days,
  };
}

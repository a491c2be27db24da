import type { Playbook } from '../../scripts/playbook.ts';
import type { Directory } from '../identity/directory.ts';
import type { ReviewStore } from '../storage/review/ports.ts';

/** What reviewing takes. */
export interface ReviewParts {
  readonly store: ReviewStore;
  readonly playbook: Playbook;
  readonly directory: Directory;
  /** epoch milliseconds */
  readonly now: () => number;
}

import type { Practice } from '../../../dialogs/index.ts';
import type { WordedReply } from '../../storage/phrasing/ports.ts';
import type { PracticeRecord } from '../../storage/records.ts';
import { CustomerWording, type CustomerWordingParts } from './customer-wording.ts';
import { FeedbackWording } from './feedback-wording.ts';

/** What a model words after a turn of a role-play: her reply and the coach's reason, never what they were decided to be. */
export class PracticeWording {
  readonly #customer: CustomerWording;
  readonly #feedback: FeedbackWording;

  constructor(parts: CustomerWordingParts) {
    this.#customer = new CustomerWording(parts);
    this.#feedback = new FeedbackWording(parts);
  }

  /** Other words for what the last turn brought; what is not among them stays scripted. Never throws. */
  async word(record: PracticeRecord, practice: Practice): Promise<readonly WordedReply[]> {
    const made = await Promise.all([
      this.#customer.word(record, practice),
      this.#feedback.word(record, practice),
    ]);
    return made.filter((worded) => worded !== null);
  }
}

import type { Category, CustomerAct, Emotion, Signal } from '../../scripts/vocabulary.ts';
import type { LexiconHit } from './lexicon-hit.ts';

export interface ActInput {
  /** normalised */
  readonly text: string;
  readonly hits: readonly LexiconHit[];
  readonly emotion: Emotion;
  readonly signals: readonly Signal[];
  readonly category: Category;
}

const SAYS_SOMETHING = /[\p{Script=Han}a-z]{1,}|\d/u;
/** An answer such as 好 or 不行 is the whole utterance, or nearly. */
const SHORT = 14;
/** English takes about this many characters where Chinese takes one. */
const LATIN_LENGTH = 3;
const THREATS: readonly Signal[] = [
  'regulator',
  'media',
  'lawsuit',
  'police',
  'violence',
  'self-harm',
  'disruption',
  'churn',
  'abuse',
];

/** What the utterance does in the talk: the first rule that fits, from the plainest to the most common. */
export function customerAct({ text, hits, emotion, signals, category }: ActInput): CustomerAct {
  const says = (act: CustomerAct) => hits.some((hit) => hit.name === `act:${act}`);
  const short = text.length <= SHORT * (/\p{Script=Han}/u.test(text) ? 1 : LATIN_LENGTH);
  const threatens = signals.some((signal) => THREATS.includes(signal));
  const smallTalk = category === 'other' && !threatens;
  if (!SAYS_SOMETHING.test(text) || says('unclear')) return 'unclear';
  if (says('correct')) return 'correct';
  if (says('withdraw')) return threatens || emotion >= 3 ? 'refuse' : 'withdraw';
  if (says('digress') && (smallTalk || short)) return 'digress';
  if (says('refuse')) return 'refuse';
  if (says('agree') && emotion <= 2 && !threatens) return 'agree';
  if (says('thank') && emotion <= 1) return 'thank';
  if (says('greet') && smallTalk && short) return 'greet';
  return says('question') ? 'question' : 'inform';
}

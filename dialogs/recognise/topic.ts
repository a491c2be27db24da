import type { Category } from '../../scripts/vocabulary.ts';
import type { ComplaintContext } from '../machine-setup.ts';
import type { Recognition } from './recognition.ts';

/** Below this confidence, as likely wrong as right, the coach asks what it is about instead of guessing. */
const SURE_ENOUGH = 0.5;
/** Between two matters that both fit, so much for the first is enough: the card names both. */
const SURE_OF_TWO = 0.4;
/** How sure a later utterance must be to change what the talk is about. */
const SURE_TO_CHANGE = 0.6;
/** How sure it must be to take the place of a first guess of which nothing was told yet. */
const SURE_TO_REPLACE = 0.75;
/** Complaints about how one was treated: behind them usually stands a matter. */
const MANNER: readonly Category[] = ['referral', 'attitude', 'other'];

export interface Topic {
  readonly category: Category;
  readonly also: readonly Category[];
  readonly topicKnown: boolean;
}

/** What the talk is about after one more utterance: the matter stays, unless she corrects it or names it. */
export function mergeTopic(context: ComplaintContext, heard: Recognition): Topic {
  const enough = heard.also.length > 0 ? SURE_OF_TWO : SURE_ENOUGH;
  const sure = heard.category !== 'other' && heard.confidence >= enough;
  if (!context.topicKnown) {
    const known = sure || heard.signals.length > 0;
    return { category: heard.category, also: heard.also, topicKnown: known };
  }
  const current = { category: context.category, also: context.also, topicKnown: true };
  if (!sure || heard.category === context.category || context.pinned) {
    return sure ? { ...current, also: without(context.category, [...context.also, ...heard.also]) } : current;
  }
  const untouched = Object.keys(context.slots).length === 0;
  const changes =
    heard.confidence >= SURE_TO_CHANGE &&
    (heard.act === 'correct' ||
      (MANNER.includes(context.category) && !MANNER.includes(heard.category)) ||
      (untouched && isNewMatter(heard) && heard.confidence >= SURE_TO_REPLACE));
  const [category, further] = changes
    ? [heard.category, context.category]
    : [context.category, heard.category];
  const confident = heard.confidence >= SURE_TO_CHANGE ? [further] : [];
  return { ...current, category, also: without(category, [...context.also, ...confident]) };
}

/** What she only wants done meanwhile (“I just need some cash”), or how she is being treated, is no new matter. */
const isNewMatter = ({ emotion, signals, category }: Recognition) =>
  (emotion >= 2 || signals.length > 0) && !MANNER.includes(category);

function without(category: Category, categories: readonly Category[]): readonly Category[] {
  return [...new Set(categories)].filter((c) => c !== category && c !== 'other');
}

import type { Emotion, Signal, Step } from '../../scripts/vocabulary.ts';
import type { LiveRecord } from '../storage/records.ts';

/** Words for danger are fixed words. */
const FIXED_STEPS: readonly Step[] = ['safety', 'crisis', 'fraud'];
/** Once one of these was heard nothing more of the talk leaves the machine. */
const GRAVE: readonly Signal[] = ['violence', 'self-harm', 'disruption', 'media', 'bank-run'];

/** Whether a model may be asked for other words for the card of this turn. */
export function mayBeWorded({ closedAt, state }: LiveRecord): boolean {
  const { suggestion, covered, conversation } = state;
  const first = suggestion?.say[0];
  if (!suggestion || !first || closedAt !== null || covered || suggestion.cover) return false;
  if (['safety', 'crisis'].includes(conversation.value.escalation)) return false;
  return mayLineBeWorded({ ...suggestion, signals: conversation.context.signals, step: first.step });
}

/** The same of a line alone: danger and fury keep their fixed words. */
export function mayLineBeWorded(line: {
  readonly mode: string;
  readonly emotion: Emotion;
  readonly signals: readonly string[];
  readonly step: Step;
}): boolean {
  const { mode, emotion, signals, step } = line;
  if (mode === 'safety' || emotion === 4 || FIXED_STEPS.includes(step)) return false;
  return !isGrave(signals);
}

/** Whether something was heard after which nothing of the talk goes to a model. */
export const isGrave = (signals: readonly string[]): boolean =>
  GRAVE.some((grave) => signals.includes(grave));

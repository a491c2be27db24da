import type { Suggestion } from '../../dialogs/index.ts';

/** Whom to call: each person once, whoever is needed first on top. */
export function soonest(escalate: Suggestion['escalate']): Suggestion['escalate'] {
  const sorted = escalate.toSorted((a, b) => a.withinMinutes - b.withinMinutes);
  return sorted.filter((one, index) => sorted.findIndex(({ to }) => to === one.to) === index);
}

import type { Emotion } from '../../scripts/vocabulary.ts';
import type { DialogEvent } from '../events.ts';

interface TemperMemory {
  readonly temper: Emotion;
  readonly readings: readonly Emotion[];
}

/**
 * The customer's temper after an event: the maximum of the last two utterances, falling by at most one
 * level a calming turn and never by staff words alone (domain.md §4). The clerk's own eyes overrule it.
 */
export function nextTemper(memory: TemperMemory, event: DialogEvent): Emotion {
  if (event.type === 'coach.angrier') return Math.min(memory.temper + 1, 4) as Emotion;
  if (event.type === 'coach.calmer') return Math.max(memory.temper - 1, 0) as Emotion;
  if (!event.type.startsWith('customer.') || !('emotion' in event)) return memory.temper;
  const previous = memory.readings.at(-1) ?? 0;
  return Math.max(event.emotion, previous, memory.temper - 1) as Emotion;
}

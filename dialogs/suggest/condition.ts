import type { Condition } from '../../scripts/schema.ts';
import type { Conversation } from '../conversation.ts';
import { compilePattern } from '../recognise/pattern.ts';

/** Whether a line or step fits this moment of the talk. */
export function holds(condition: Condition | undefined, conversation: Conversation): boolean {
  if (!condition) return true;
  const { context, channel, lastHeard } = conversation;
  const { emotion, signals, without, known, unknown, is, heard } = condition;
  return (
    (!emotion || (context.temper >= emotion[0] && context.temper <= emotion[1])) &&
    (!signals || signals.every((s) => context.signals.includes(s))) &&
    !without?.some((s) => context.signals.includes(s)) &&
    (!condition.channel || condition.channel.includes(channel)) &&
    (!known || known.every((slot) => slot in context.slots)) &&
    (!unknown || unknown.every((slot) => !(slot in context.slots))) &&
    (!is || Object.entries(is).every(([slot, values]) => hasValue(conversation, slot, values))) &&
    (!heard ||
      heard.some((pattern) => compilePattern(pattern).test(lastHeard) || hasAlarm(pattern, conversation)))
  );
}

function hasAlarm(pattern: string, { value, alarm }: Conversation): boolean {
  return value.escalation === 'safety' && compilePattern(pattern).test(alarm);
}

function hasValue(conversation: Conversation, slot: string, values: readonly string[]): boolean {
  return conversation.context.slots[slot]?.values.some((v) => values.includes(v)) ?? false;
}

/** How closely a condition describes the moment: the number of things it asks for; fresh signals count double. */
export function specificity(condition: Condition | undefined, conversation: Conversation): number {
  if (!condition) return 0;
  const {
    emotion,
    signals = [],
    without = [],
    channel,
    known = [],
    unknown = [],
    is = {},
    heard,
  } = condition;
  const fresh = signals.filter((s) => conversation.context.fresh.includes(s)).length;
  return (
    (emotion ? 1 : 0) +
    (channel ? 1 : 0) +
    (heard ? 4 : 0) +
    signals.length +
    fresh +
    without.length / 2 +
    known.length +
    unknown.length / 2 +
    2 * Object.keys(is).length
  );
}

import type { Fault } from '../fault.ts';
import { faultOf } from '../messages.ts';
import type { Condition } from '../schema.ts';
import type { ScriptSources } from '../sources.ts';
import { conditionsIn, placeOf } from './walk.ts';

/** Conditions that no moment of a talk can fulfil. */
export function conditionFaults(sources: ScriptSources): readonly Fault[] {
  return conditionsIn(sources).flatMap((found) =>
    contradictions(found.value).map((why) => faultOf('never-holds', placeOf(found), why)),
  );
}

function contradictions({
  emotion,
  signals = [],
  without = [],
  known = [],
  unknown = [],
  is = {},
}: Condition) {
  const both = signals.filter((signal) => without.includes(signal));
  const halfKnown = [...known, ...Object.keys(is)].filter((slot) => unknown.includes(slot));
  return [
    ...(emotion && emotion[0] > emotion[1] ? [`情绪从 ${emotion[0]} 到 ${emotion[1]}，前大后小`] : []),
    ...both.map((signal) => `既要有预警「${signal}」又要没有它`),
    ...halfKnown.map((slot) => `既要知道「${slot}」又要不知道它`),
  ];
}

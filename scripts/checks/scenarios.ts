import type { Fault } from '../fault.ts';
import { faultOf } from '../messages.ts';
import type { Source } from '../read-file.ts';
import type { Scenario, Trigger } from '../scenario-schema.ts';
import type { ScriptSources } from '../sources.ts';
import { CRITICAL_FAILS } from '../vocabulary.ts';
import type { Way } from '../yaml-file.ts';
import { placeOf } from './walk.ts';

/** Role-play cases: what cannot be asked for, triggered or graded. */
export function scenarioFaults({ scenarios }: ScriptSources): readonly Fault[] {
  return scenarios.flatMap((source) => [...triggers(source), ...grading(source)]);
}

function triggers(source: Source<Scenario>): readonly Fault[] {
  const { hidden, inflamers, calmers, fair, secondWave } = source.content;
  const named: readonly (readonly [string, Way, Trigger])[] = [
    ...inflamers.map(({ id, when }, i) => [id, ['inflamers', i, 'when'], when] as const),
    ...calmers.map(({ id, when }, i) => [id, ['calmers', i, 'when'], when] as const),
    ...fair.map(({ id, when }, i) => [id, ['fair', i, 'when'], when] as const),
    ...(secondWave ? [['secondWave', ['secondWave', 'owed'], secondWave.owed] as const] : []),
  ];
  return [
    ...hidden.flatMap(({ id, asks }, i) =>
      deaf(asks).map((language) =>
        faultOf('hidden-without-question', at(source, ['hidden', i, 'asks']), id, language),
      ),
    ),
    ...named.flatMap(([id, way, when]) =>
      deaf(when).map((language) => faultOf('empty-trigger', at(source, way), id, language)),
    ),
  ];
}

/** The languages in which nothing sets it off. Acts and red lines count in both. */
function deaf({ zh, en, acts, rules }: Trigger): readonly string[] {
  if (acts.length > 0 || rules.length > 0) return [];
  return [...(zh.length === 0 ? ['中文'] : []), ...(en.length === 0 ? ['英文'] : [])];
}

function grading(source: Source<Scenario>): readonly Fault[] {
  return source.content.inflamers.flatMap(({ criticalFail }, i) =>
    !criticalFail || CRITICAL_FAILS.some((id) => id === criticalFail)
      ? []
      : [faultOf('unknown-fail', at(source, ['inflamers', i, 'criticalFail']), criticalFail)],
  );
}

function at(source: Source<unknown>, way: Way) {
  return placeOf({ source, way, value: null });
}

import type { Fault } from '../fault.ts';
import { faultOf } from '../messages.ts';
import type { ScriptSources } from '../sources.ts';

const WHOLE = 100;

/** Weights of the rubric that do not add up to a hundred. */
export function rubricFaults({ rubrics }: ScriptSources): readonly Fault[] {
  return rubrics.flatMap(({ path, content, lineOf }) => {
    const sum = Object.values(content.dimensions).reduce((total, { weight }) => total + weight, 0);
    if (sum === WHOLE) return [];
    return [faultOf('weights', { path, line: lineOf(['dimensions']) }, String(sum))];
  });
}

import type { Drill } from '../../bot/api/practice.ts';
import type { Stage } from '../shared/strings-study.ts';

type Dimension = Extract<Drill, { readonly dimension: unknown }>['dimension'];

/** The choice of the whole talk. */
export const WHOLE = 'whole';

/** The drill that a choice stands for: `stage:<id>` or `skill:<id>`. */
export function drillOf(choice: string): Drill {
  const [kind, id = ''] = choice.split(':');
  return kind === 'stage' ? { stage: id as Stage } : { dimension: id as Dimension };
}

import type { Fault } from '../fault.ts';
import { faultOf } from '../messages.ts';
import type { ScriptLine } from '../schema.ts';
import type { ScriptSources } from '../sources.ts';
import type { Category, Emotion, Language } from '../vocabulary.ts';
import { Filling } from './filling.ts';
import { insteadIn, lineTextsIn, placeOf, type Spoken } from './walk.ts';

/** The moment in which a line would be said. */
export interface SpokenWhen {
  readonly category?: Category;
  readonly emotion: Emotion;
  readonly lang: Language;
}
/** Whatever judges staff lines (dialogs/comply); what it finds in a line. */
export type Guard = (
  text: string,
  when: SpokenWhen,
) => readonly {
  readonly rule: string;
  readonly quote: string;
  readonly why: string;
  readonly instead: string;
}[];

/** Lines, and lines to say instead, that the guard itself would not let pass. */
export function guardFaults(sources: ScriptSources, guard: Guard): readonly Fault[] {
  const filling = new Filling(sources);
  const lines = lineTextsIn(sources).flatMap((text) =>
    judge(text, momentsOf(text.line, langOf(text)), filling, guard),
  );
  const instead = insteadIn(sources).flatMap((text) => {
    const category = text.way[0] === 'insteadFor' ? { category: text.way[1] as Category } : {};
    return judge(text, [{ ...category, emotion: 2, lang: langOf(text) }], filling, guard);
  });
  return [...lines, ...instead];
}

function langOf({ half }: Spoken): Language {
  return half === 'zh' ? 'zh-CN' : 'en-US';
}

/** In each of its categories, at the lowest and the highest temper that it is for. */
function momentsOf({ category, when }: ScriptLine, lang: Language): readonly SpokenWhen[] {
  const tempers: readonly Emotion[] = when?.emotion ? [...new Set(when.emotion)] : [0, 4];
  return tempers.flatMap((emotion) =>
    category ? category.map((one) => ({ category: one, emotion, lang })) : [{ emotion, lang }],
  );
}

function judge(
  spoken: Spoken,
  moments: readonly SpokenWhen[],
  filling: Filling,
  guard: Guard,
): readonly Fault[] {
  const seen = new Set<string>();
  return moments.flatMap((when) => {
    const text = filling.shortest(spoken.value, spoken.half, when.category ? [when.category] : undefined);
    return guard(text, when).flatMap(({ rule, quote, why, instead }) => {
      if (seen.has(rule)) return [];
      seen.add(rule);
      return [faultOf('red-line', placeOf(spoken), rule, quote, why, instead)];
    });
  });
}

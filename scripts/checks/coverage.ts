import type { Fault } from '../fault.ts';
import { faultOf } from '../messages.ts';
import type { Source } from '../read-file.ts';
import type { ScriptLine } from '../schema.ts';
import type { ScriptKind, ScriptSources } from '../sources.ts';
import { CATEGORIES, type Category, type Stage, type Step } from '../vocabulary.ts';
import { conditionsIn } from './walk.ts';

/** What the statechart asks for, as far as it bears on lines. */
export interface Reachability {
  /** the stages in which a step comes up; a step that is not here never does */
  readonly stages: Readonly<Partial<Record<Step, readonly Stage[]>>>;
  /** steps that come up only in complaints whose `solution` names them */
  readonly bySolution: readonly Step[];
}

/** What the talk can ask for and what it has: the lines that nobody reaches and the moments without words. */
export function coverageFaults(sources: ScriptSources, reachability: Reachability): readonly Fault[] {
  const whole = (...kinds: readonly ScriptKind[]) => !kinds.some((kind) => sources.broken.has(kind));
  return [
    ...(whole('complaints') ? missingComplaints(sources) : []),
    ...(whole('lines') ? slotsWithoutQuestion(sources) : []),
    ...(whole('lines', 'complaints', 'lanes', 'banks') ? unusedValues(sources) : []),
    ...sources.lines.flatMap((source) => unreachable(source, sources, reachability)),
  ];
}

function missingComplaints({ complaints }: ScriptSources): readonly Fault[] {
  const there = complaints.map((source) => source.content.category);
  return CATEGORIES.filter((category) => !there.includes(category)).map((category) =>
    faultOf('missing-complaint', { path: `complaints/${category}.yaml`, line: 1 }, category),
  );
}

function slotsWithoutQuestion({ complaints, lines }: ScriptSources): readonly Fault[] {
  return complaints.flatMap((source) => {
    const { category, slots } = source.content;
    return Object.keys(slots)
      .filter((slot) => !lines.some(({ content }) => asks(content, slot, category)))
      .map((slot) => {
        const at = { path: source.path, line: source.lineOf(['slots', slot]) };
        return faultOf('slot-without-question', at, slot, category);
      });
  });
}

function asks(line: ScriptLine, slot: string, category: Category): boolean {
  return line.step === 'ask' && line.slot === slot && (!line.category || line.category.includes(category));
}

function unusedValues(sources: ScriptSources): readonly Fault[] {
  const used = new Set(
    conditionsIn(sources).flatMap((found) =>
      Object.entries(found.value.is ?? {}).flatMap(([slot, values]) =>
        values.map((value) => `${slot} ${value}`),
      ),
    ),
  );
  return sources.complaints.flatMap((source) =>
    Object.entries(source.content.slots).flatMap(([slot, { values = {} }]) =>
      Object.keys(values)
        .filter((value) => !used.has(`${slot} ${value}`))
        .map((value) => {
          const at = { path: source.path, line: source.lineOf(['slots', slot, 'values', value]) };
          return faultOf('unused-value', at, slot, value);
        }),
    ),
  );
}

function unreachable(
  source: Source<ScriptLine>,
  { complaints }: ScriptSources,
  { stages, bySolution }: Reachability,
): readonly Fault[] {
  const { id, step, stage, category } = source.content;
  const at = (key: string) => ({ path: source.path, line: source.lineOf([key]) });
  const reached = stages[step];
  if (!reached) return [faultOf('unreachable-line', at('step'), id, `谈话里没有「${step}」这一步`)];
  if (!reached.includes(stage)) {
    return [faultOf('unreachable-line', at('stage'), id, `「${step}」只出现在 ${reached.join('、')}`)];
  }
  const said = complaints.map((c) => c.content).filter((c) => !category || category.includes(c.category));
  const offered = said.some((complaint) => (complaint.solution as readonly Step[]).includes(step));
  if (!bySolution.includes(step) || said.length === 0 || offered) return [];
  return [faultOf('unreachable-line', at('step'), id, `这几类投诉的 solution 里没有「${step}」`)];
}

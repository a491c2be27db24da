import type { Fault } from '../fault.ts';
import { faultOf } from '../messages.ts';
import { nearest } from '../nearest.ts';
import type { Source } from '../read-file.ts';
import type { Complaint, ScriptLine } from '../schema.ts';
import type { ScriptSources } from '../sources.ts';
import type { Category } from '../vocabulary.ts';
import { KnownSlots } from './known-slots.ts';
import { findAll, isCondition, placeOf } from './walk.ts';

/** Slots, values, red lines, rule cards and entities that are named somewhere but are not there. */
export function referenceFaults(sources: ScriptSources): readonly Fault[] {
  return [...slotFaults(sources), ...ruleFaults(sources), ...cardFaults(sources), ...entityFaults(sources)];
}

function slotFaults(sources: ScriptSources): readonly Fault[] {
  if (sources.broken.has('complaints')) return [];
  const slots = new KnownSlots(sources);
  const { lines, complaints, lanes, banks } = sources;
  const of = (source: Source<ScriptLine | Complaint>) => [source.content.category ?? []].flat();
  const scoped: readonly (readonly [Source<unknown>, readonly Category[] | undefined])[] = [
    ...lines.map((source) => [source, source.content.category] as const),
    ...complaints.map((source) => [source, of(source)] as const),
    ...[...lanes, ...banks].map((source) => [source, undefined] as const),
  ];
  return [
    ...lines.flatMap((source) => questionFaults(source, slots)),
    ...scoped.flatMap(([source, categories]) => namedSlots(source, categories, slots)),
  ];
}

function questionFaults(source: Source<ScriptLine>, slots: KnownSlots): readonly Fault[] {
  const { id, step, slot, category } = source.content;
  if (step === 'ask' && !slot) {
    return [faultOf('ask-without-slot', { path: source.path, line: source.lineOf(['step']) }, id)];
  }
  const known = slots.ids(category);
  if (!slot || known.includes(slot)) return [];
  const at = { path: source.path, line: source.lineOf(['slot']) };
  return [faultOf('unknown-slot', at, slot, whereOf(category), nearest(slot, known))];
}

/** Slots and values that the conditions of one source ask for. */
function namedSlots(
  source: Source<unknown>,
  categories: readonly Category[] | undefined,
  slots: KnownSlots,
): readonly Fault[] {
  const known = slots.ids(categories);
  return findAll(source, isCondition).flatMap((found) => {
    const { known: wanted = [], unknown = [], is = {} } = found.value;
    const strange = [...new Set([...wanted, ...unknown, ...Object.keys(is)])].filter(
      (s) => !known.includes(s),
    );
    const strangeValues = Object.entries(is).flatMap(([slot, values]) => {
      const allowed = slots.values(slot, categories);
      return strange.includes(slot)
        ? []
        : values.filter((v) => !allowed.includes(v)).map((v) => ({ slot, v, allowed }));
    });
    return [
      ...strange.map((s) =>
        faultOf('unknown-slot', placeOf(found), s, whereOf(categories), nearest(s, known)),
      ),
      ...strangeValues.map(({ slot, v, allowed }) =>
        faultOf('unknown-value', placeOf(found, 'is', slot), slot, v, nearest(v, allowed)),
      ),
    ];
  });
}

function whereOf(categories: readonly Category[] | undefined): string {
  return categories ? `「${categories.join('、')}」` : '各类投诉';
}

/** Red lines that are named but do not exist. */
export function ruleFaults(sources: ScriptSources): readonly Fault[] {
  if (sources.broken.has('redLines')) return [];
  const known = new Set(sources.redLines.map((source) => source.content.id));
  const { complaints, lanes, scenarios, rubrics } = sources;
  const named = [...complaints, ...lanes, ...scenarios, ...rubrics].flatMap((source) =>
    findAll(source, (value, way): value is string => {
      const listed = way.at(-2) === 'rules' || way.at(-1) === 'rule';
      return typeof value === 'string' && listed;
    }),
  );
  return named.filter((f) => !known.has(f.value)).map((f) => faultOf('unknown-rule', placeOf(f), f.value));
}

function cardFaults(sources: ScriptSources): readonly Fault[] {
  if (sources.broken.has('cards')) return [];
  const known = new Set(sources.cards.map((source) => source.content.id));
  const named = [...sources.complaints, ...sources.redLines].flatMap((source) =>
    findAll(source, (value, way): value is string => {
      const listed = way.length === 2 && (way[0] === 'cards' || way[0] === 'rests');
      return typeof value === 'string' && listed;
    }),
  );
  return named.filter((f) => !known.has(f.value)).map((f) => faultOf('unknown-card', placeOf(f), f.value));
}

function entityFaults(sources: ScriptSources): readonly Fault[] {
  if (sources.broken.has('lexicons')) return [];
  const known = sources.lexicons.flatMap((source) => Object.keys(source.content.entities ?? {}));
  return sources.complaints.flatMap((source) =>
    Object.entries(source.content.slots).flatMap(([slot, { entity }]) => {
      if (!entity || known.includes(entity)) return [];
      const at = { path: source.path, line: source.lineOf(['slots', slot, 'entity']) };
      return [faultOf('unknown-entity', at, entity, nearest(entity, known))];
    }),
  );
}

import type { Fault } from '../fault.ts';
import { faultOf } from '../messages.ts';
import type { Source } from '../read-file.ts';
import type { ScriptSources } from '../sources.ts';
import type { Way } from '../yaml-file.ts';

/** Ids used twice, and files that are not named after what they hold. */
export function idFaults(sources: ScriptSources): readonly Fault[] {
  const { lines, redLines, cards, lanes, causes, complaints, banks, scenarios } = sources;
  const kinds: readonly (readonly Source<{ readonly id: string }>[])[] = [
    lines,
    redLines,
    cards,
    lanes,
    causes,
    scenarios,
  ];
  return [
    ...kinds.flatMap((entries) => repeated(entries.map((s) => idOf(s, s.content.id, ['id'])))),
    ...repeated(complaints.map((s) => idOf(s, s.content.category, ['category']))),
    ...[...banks, ...complaints, ...scenarios].flatMap((s) => innerIds(s, s.content)),
    ...complaints.flatMap((s) => misnamed(s, s.content.category, 'category')),
    ...scenarios.flatMap((s) => misnamed(s, s.content.id, 'id')),
  ];
}

interface IdAt {
  readonly id: string;
  readonly path: string;
  readonly line: number;
}

function idOf(source: Source<unknown>, id: string, way: Way): IdAt {
  return { id, path: source.path, line: source.lineOf(way) };
}

function repeated(ids: readonly IdAt[]): readonly Fault[] {
  const first = new Map<string, IdAt>();
  return ids.flatMap((at) => {
    const other = first.get(at.id);
    if (other) return [faultOf('duplicate-id', at, at.id, `${other.path}:${other.line}`)];
    first.set(at.id, at);
    return [];
  });
}

/** Lists of entries with ids inside one file: steps, escalation, hidden facts, variants … */
function innerIds(source: Source<unknown>, content: object): readonly Fault[] {
  return Object.entries(content).flatMap(([key, list]) =>
    Array.isArray(list)
      ? repeated(
          list.flatMap((entry: unknown, i) => (hasId(entry) ? [idOf(source, entry.id, [key, i, 'id'])] : [])),
        )
      : [],
  );
}

function hasId(entry: unknown): entry is { readonly id: string } {
  return typeof entry === 'object' && entry !== null && 'id' in entry && typeof entry.id === 'string';
}

function misnamed(source: Source<unknown>, id: string, key: string): readonly Fault[] {
  if (source.path.endsWith(`/${id}.yaml`)) return [];
  return [faultOf('file-name', { path: source.path, line: source.lineOf([key]) }, id)];
}

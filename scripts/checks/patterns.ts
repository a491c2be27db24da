import type { Fault } from '../fault.ts';
import { faultOf } from '../messages.ts';
import type { Source } from '../read-file.ts';
import type { ScriptSources } from '../sources.ts';
import type { Way } from '../yaml-file.ts';
import { findAll, placeOf } from './walk.ts';

/** Regular expressions that do not compile, that match nothing at all, or that the normalised text can never match. */
export function patternFaults(sources: ScriptSources): readonly Fault[] {
  const { lines, complaints, lanes, banks, redLines, causes, lexicons, scenarios, practice, rubrics } =
    sources;
  const all: readonly Source<unknown>[] = [
    ...lines,
    ...complaints,
    ...lanes,
    ...banks,
    ...redLines,
    ...causes,
    ...lexicons,
    ...scenarios,
    ...practice,
    ...rubrics,
  ];
  return all.flatMap((source) =>
    findAll(source, isPattern).flatMap((found) => faultsOf(found.value).map((make) => make(placeOf(found)))),
  );
}

/** Keys under which a list of patterns stands. */
const LISTS = new Set(['hears', 'heard', 'says', 'not']);
const TRIGGERS = new Set(['asks', 'when', 'owed', 'patterns', 'fine', 'unless', 'concrete']);
const FLAT = new Set(['entities', 'categories']);

function isPattern(value: unknown, way: Way): value is string {
  if (typeof value !== 'string' || typeof way.at(-1) !== 'number') return false;
  const [list, holder] = [way.at(-2), way.at(-3)];
  if (FLAT.has(String(holder)) && holder === way[0]) return true;
  if (list === 'zh' || list === 'en') return TRIGGERS.has(String(holder)) || way[0] === 'evidence';
  return LISTS.has(String(list));
}

type Make = (at: { path: string; line: number }) => Fault;

function faultsOf(pattern: string): readonly Make[] {
  const filled = pattern.replaceAll('{n}', '(?:1)');
  let compiled: RegExp;
  try {
    compiled = new RegExp(filled, 'u');
  } catch {
    return [(at) => faultOf('bad-pattern', at, shortened(pattern))];
  }
  const makes: Make[] = [];
  if (compiled.test('')) makes.push((at) => faultOf('pattern-too-wide', at, shortened(pattern)));
  const strange = strangeIn(filled);
  if (strange) makes.push((at) => faultOf('pattern-not-normal', at, strange, shortened(pattern)));
  return makes;
}

/** A character that text in normal form never holds: capitals, full-width signs. Escapes like \S and \p{Han} are not text. */
function strangeIn(pattern: string): string {
  const literal = pattern.replace(/\\[pP]\{[^}]*\}|\\u\{?[0-9a-f]{2,6}\}?|\\[a-zA-Z]|\[[^\]]*\]/giu, '');
  return /[A-Z]|[\uff01-\uff5e]/u.exec(literal)?.[0] ?? '';
}

function shortened(pattern: string): string {
  return pattern.length <= 60 ? pattern : `${pattern.slice(0, 60)}…`;
}

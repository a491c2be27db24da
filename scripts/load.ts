import type { z } from 'zod';
import { causesFileSchema } from './cause-schema.ts';
import { idFaults } from './checks/ids.ts';
import { patternFaults } from './checks/patterns.ts';
import { type Fault, sortFaults } from './fault.ts';
import { mergeLexicons } from './merge-lexicons.ts';
import { faultOf } from './messages.ts';
import type { Scripts } from './playbook.ts';
import { exemplarsSchema, practiceSchema } from './practice-schema.ts';
import { type Read, readList, readOne } from './read-file.ts';
import { rubricSchema } from './rubric-schema.ts';
import { scenarioSchema } from './scenario-schema.ts';
import {
  bankSchema,
  complaintSchema,
  lanesFileSchema,
  lexiconSchema,
  linesFileSchema,
  redLinesFileSchema,
  rulesFileSchema,
} from './schema.ts';
import type { ScriptKind, ScriptSources } from './sources.ts';
import { yamlFiles } from './yaml-files.ts';

export interface LoadResult {
  /** null when there is no usable bank.yaml or rubric.yaml */
  readonly scripts: Scripts | null;
  readonly sources: ScriptSources;
  readonly faults: readonly Fault[];
}

/** Model talks stand beside the cases they are for. */
const EXEMPLARS = 'scenarios/exemplars.yaml';
/** Where each kind of content lives. */
const PLACES: Readonly<Record<ScriptKind, readonly string[]>> = {
  lines: ['lines'],
  complaints: ['complaints'],
  redLines: ['red-lines.yaml', 'red-lines'],
  cards: ['rules.yaml'],
  lanes: ['lanes.yaml'],
  causes: ['causes.yaml'],
  banks: ['bank.yaml'],
  lexicons: ['lexicon'],
  scenarios: ['scenarios'],
  rubrics: ['rubric.yaml'],
  practice: ['practice.yaml'],
  exemplars: [EXEMPLARS],
};
const NEEDED: readonly ScriptKind[] = ['banks', 'cards', 'lanes', 'redLines', 'rubrics'];
/** Read by `loadExamples`. */
const EXAMPLES = ['examples/customer/', 'examples/signals/', 'examples/staff/', 'examples/dialogues/'];

/**
 * Reads every file of what is said under `root`. All faults that keep the playbook from working come back at once:
 * of writing and shape, missing and stray files, ids used twice, patterns that do not compile.
 */
export function loadScripts(root: string): LoadResult {
  const faults: Fault[] = [];
  const broken = new Set<ScriptKind>();
  const files = (kind: ScriptKind) =>
    PLACES[kind]
      .flatMap((place) => yamlFiles(root, place))
      .filter((path) => (path === EXEMPLARS) === (kind === 'exemplars'));
  const gather = <T>(kind: ScriptKind, read: (path: string) => Read<T>) =>
    files(kind).flatMap((path) => {
      const result = read(path);
      faults.push(...result.faults);
      if (result.faults.length > 0) broken.add(kind);
      return result.sources;
    });
  const one = <S extends z.ZodType>(kind: ScriptKind, schema: S) =>
    gather(kind, (path) => readOne(root, path, schema));
  const list = <E extends z.ZodType>(
    kind: ScriptKind,
    schema: Parameters<typeof readList<E>>[2],
    key: string,
  ) => gather(kind, (path) => readList(root, path, schema, key));
  const sources: ScriptSources = {
    lines: list('lines', linesFileSchema, 'lines'),
    complaints: one('complaints', complaintSchema),
    redLines: list('redLines', redLinesFileSchema, 'redLines'),
    cards: list('cards', rulesFileSchema, 'cards'),
    lanes: list('lanes', lanesFileSchema, 'lanes'),
    causes: list('causes', causesFileSchema, 'causes'),
    banks: one('banks', bankSchema),
    lexicons: one('lexicons', lexiconSchema),
    scenarios: one('scenarios', scenarioSchema),
    rubrics: one('rubrics', rubricSchema),
    practice: one('practice', practiceSchema),
    exemplars: one('exemplars', exemplarsSchema),
    broken,
  };
  for (const kind of NEEDED.filter((kind) => files(kind).length === 0)) {
    const path = PLACES[kind][0] ?? '';
    broken.add(kind);
    faults.push(faultOf('missing-file', { path, line: 1 }, path));
  }
  const read = new Set((Object.keys(PLACES) as ScriptKind[]).flatMap(files));
  const strays = yamlFiles(root, '').filter((path) => !isKnown(path, read));
  faults.push(...strays.map((path) => faultOf('unknown-file', { path, line: 1 }, path)));
  faults.push(...idFaults(sources), ...patternFaults(sources));
  return { scripts: scriptsOf(sources), sources, faults: sortFaults(faults) };
}

function isKnown(path: string, read: ReadonlySet<string>): boolean {
  if (!path.endsWith('.yaml')) return false;
  return read.has(path) || EXAMPLES.some((folder) => path.startsWith(folder));
}

/** Everything put together, in an order that does not depend on which file holds what. */
function scriptsOf(sources: ScriptSources): Scripts | null {
  const bank = sources.banks[0]?.content;
  const rubric = sources.rubrics[0]?.content;
  if (!bank || !rubric) return null;
  const contents = <T>(all: readonly { readonly content: T }[]) => all.map((source) => source.content);
  const byId = <T extends { readonly id: string }>(all: readonly { readonly content: T }[]) =>
    contents(all).sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return {
    lines: byId(sources.lines),
    complaints: Object.fromEntries(contents(sources.complaints).map((c) => [c.category, c])),
    lanes: contents(sources.lanes),
    causes: contents(sources.causes),
    redLines: byId(sources.redLines),
    cards: byId(sources.cards),
    scenarios: byId(sources.scenarios),
    practice: sources.practice[0]?.content ?? null,
    exemplars: sources.exemplars[0]?.content ?? {},
    rubric,
    bank,
    lexicon: mergeLexicons(contents(sources.lexicons)),
  };
}

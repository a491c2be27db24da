import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Fault } from './fault.ts';
import { mergeLexicons } from './merge-lexicons.ts';
import type { Scripts } from './playbook.ts';
import { readScriptFile, type ScriptFile } from './read-file.ts';
import {
  bankSchema,
  complaintSchema,
  lanesFileSchema,
  lexiconSchema,
  linesFileSchema,
  redLinesFileSchema,
  rulesFileSchema,
} from './schema.ts';

/** Raised when the compiled form changes, so that old compilations are not taken for new. */
const FORMAT = 'playbook-1';

/** The files of one kind, each with its way back to line numbers. */
export interface ScriptFiles {
  readonly lines: readonly ScriptFile<z.output<typeof linesFileSchema>>[];
  readonly complaints: readonly ScriptFile<z.output<typeof complaintSchema>>[];
  readonly redLines: readonly ScriptFile<z.output<typeof redLinesFileSchema>>[];
  readonly rules: readonly ScriptFile<z.output<typeof rulesFileSchema>>[];
  readonly lanes: readonly ScriptFile<z.output<typeof lanesFileSchema>>[];
  readonly bank: readonly ScriptFile<z.output<typeof bankSchema>>[];
  readonly lexicon: readonly ScriptFile<z.output<typeof lexiconSchema>>[];
}

export interface LoadResult {
  /** null when a file could not be read at all */
  readonly scripts: Scripts | null;
  readonly files: ScriptFiles;
  readonly faults: readonly Fault[];
}

/** Reads every file of what is said under `root` and gathers all faults of all files; it never stops at the first. */
export function loadScripts(root: string): LoadResult {
  const faults: Fault[] = [];
  const all = <S extends z.ZodType>(place: string, schema: S): ScriptFile<z.output<S>>[] =>
    yamlFiles(root, place).flatMap((path) => {
      const result = readScriptFile(root, path, schema);
      if (result.ok) return [result.file];
      faults.push(...result.faults);
      return [];
    });
  const files: ScriptFiles = {
    lines: all('lines', linesFileSchema),
    complaints: all('complaints', complaintSchema),
    redLines: [...all('red-lines.yaml', redLinesFileSchema), ...all('red-lines', redLinesFileSchema)],
    rules: all('rules.yaml', rulesFileSchema),
    lanes: all('lanes.yaml', lanesFileSchema),
    bank: all('bank.yaml', bankSchema),
    lexicon: all('lexicon', lexiconSchema),
  };
  const bank = files.bank[0]?.content;
  if (!bank) return { scripts: null, files, faults };
  const scripts: Scripts = {
    lines: files.lines.flatMap((file) => file.content.lines),
    complaints: Object.fromEntries(files.complaints.map((file) => [file.content.category, file.content])),
    lanes: files.lanes.flatMap((file) => file.content.lanes),
    redLines: files.redLines.flatMap((file) => file.content.redLines),
    cards: files.rules.flatMap((file) => file.content.cards),
    bank,
    lexicon: mergeLexicons(files.lexicon.map((file) => file.content)),
  };
  return { scripts, files, faults };
}

/** The YAML files at a place (a file or a folder) under root, as sorted relative paths. */
export function yamlFiles(root: string, place: string): readonly string[] {
  const full = join(root, place);
  if (!existsSync(full)) return [];
  if (place.endsWith('.yaml')) return [place];
  return readdirSync(full, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `${place}/${name.replaceAll('\\', '/')}`)
    .sort();
}

/** A fingerprint of all content under root: what a compiled playbook is filed under. */
export function contentHash(root: string): string {
  const hash = createHash('sha256').update(FORMAT);
  const places = readdirSync(root).filter((name) => !name.endsWith('.ts') && !name.endsWith('.md')).sort();
  for (const path of places.flatMap((place) => yamlFiles(root, place))) {
    hash.update(`\0${path}\0`).update(readFileSync(join(root, path)));
  }
  return hash.digest('hex').slice(0, 16);
}

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contentHash } from '../../scripts/yaml-files.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export interface PlaybookPlaces {
  /** the folder of scripts */
  readonly scripts: string;
  /** where what was compiled is filed by hash */
  readonly compiled: string;
}

export const PLACES: PlaybookPlaces = {
  scripts: join(ROOT, 'scripts'),
  compiled: join(ROOT, 'dist/playbook'),
};

/** The version of the playbook as it is now: a hash of all content and of the code that compiles it. */
export function playbookVersion(places: PlaybookPlaces = PLACES): string {
  return hashOf(contentHash(places.scripts), codeOf('scripts', false), learnerCode(), graderCode());
}

/** The code that the trained models depend on. */
export function learnerCode(): string {
  return codeOf('dialogs/recognise', true) + codeOf('bot/playbook', false, /^(?:compile|tables)\.ts$/u);
}

/** The code that grading is learnt with, besides. */
export function graderCode(): string {
  return codeOf('dialogs/grade', true) + codeOf('dialogs/comply', false);
}

/** A short hash of texts. */
export function hashOf(...texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(`${text.length}\0`).update(text);
  return hash.digest('hex').slice(0, 16);
}

function codeOf(folder: string, recursive: boolean, names = /\.ts$/u): string {
  return readdirSync(join(ROOT, folder), { recursive, encoding: 'utf8' })
    .filter((name) => names.test(name))
    .sort()
    .map((name) => readFileSync(join(ROOT, folder, name), 'utf8'))
    .join('\0');
}

import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** How many of a kind stay on disk, the newest. */
const KEPT = 3;

export type CompiledKind = 'playbook' | 'models' | 'grader';

/** The file of something compiled, by the hash of what it was made of. */
export function compiledFile(folder: string, kind: CompiledKind, hash: string): string {
  return join(folder, `${kind}-${hash}.json`);
}

/** What was filed, or null. */
export function readCompiled<T>(folder: string, kind: CompiledKind, hash: string): T | null {
  const file = compiledFile(folder, kind, hash);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : null;
}

/** Files it in one step, so that no reader meets half a file, and lets go of old ones. */
export function writeCompiled(folder: string, kind: CompiledKind, hash: string, content: unknown): void {
  mkdirSync(folder, { recursive: true });
  const file = compiledFile(folder, kind, hash);
  const temporary = `${file}.${process.pid}`;
  writeFileSync(temporary, JSON.stringify(content));
  renameSync(temporary, file);
  const age = (name: string) => statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const old = readdirSync(folder)
    .filter((name) => name.startsWith(`${kind}-`) && name.endsWith('.json'))
    .sort((a, b) => age(b) - age(a))
    .slice(KEPT);
  for (const name of old) rmSync(join(folder, name), { force: true });
}

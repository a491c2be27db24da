import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Raised when the meaning of the content changes without its bytes, so that old compilations are not taken for new. */
const FORMAT = 'playbook-1';

/** The YAML files at a place (a file, a folder, or '' for all) under root, as sorted relative paths. */
export function yamlFiles(root: string, place: string): readonly string[] {
  const full = join(root, place);
  if (!existsSync(full)) return [];
  if (/\.ya?ml$/u.test(place)) return [place];
  return readdirSync(full, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.ya?ml$/u.test(name))
    .map((name) => [place, name.replaceAll('\\', '/')].filter(Boolean).join('/'))
    .sort();
}

/** A fingerprint of all content under root: what a compiled playbook is filed under. */
export function contentHash(root: string): string {
  const hash = createHash('sha256').update(FORMAT);
  for (const path of yamlFiles(root, '')) {
    hash.update(`\0${path}\0`).update(readFileSync(join(root, path)));
  }
  return hash.digest('hex').slice(0, 16);
}

import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { CATEGORIES } from '../../scripts/vocabulary.ts';

const HERE = join(import.meta.dirname, '../script-faults');

/** A folder of scripts in which nothing is wrong: good/ with every other category like its one. */
function goodScripts(): string {
  const root = mkdtempSync(join(tmpdir(), 'scripts-'));
  cpSync(join(HERE, 'good'), root, { recursive: true });
  const one = readFileSync(join(root, 'complaints/other.yaml'), 'utf8');
  for (const category of CATEGORIES.filter((name) => name !== 'other')) {
    writeFileSync(
      join(root, `complaints/${category}.yaml`),
      one.replace('category: other', `category: ${category}`),
    );
  }
  return root;
}

/**
 * Calls `use` with good scripts over which samples were laid. A sample begins with `# over: PATH`, the file that it
 * adds or replaces, or `# without: PATH`, the file that it takes away.
 */
export function withSamples<T>(rules: readonly string[], use: (root: string) => T): T {
  const root = goodScripts();
  try {
    for (const rule of rules) layOver(root, readFileSync(join(HERE, 'samples', `${rule}.yaml`), 'utf8'));
    return use(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function layOver(root: string, sample: string): void {
  const [, how, path = ''] = /^# (over|without): (.+)$/mu.exec(sample) ?? [];
  const file = join(root, path);
  if (how === 'without') {
    rmSync(file);
    return;
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, sample);
}

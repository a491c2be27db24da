import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const BUILT = join(ROOT, 'dist/tab');
/** Beside the page, the hash of what it was built from. */
const STAMP = join(BUILT, '.built-from');

/** Whether the built page is the page of the sources as they are now. */
export function pageIsBuilt(): boolean {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sourcesHash();
}

/** Builds the page. Without vite (a production install) the page that is there must do. */
export async function preparePage(): Promise<void> {
  if (!existsSync(join(ROOT, 'node_modules/vite'))) {
    if (!existsSync(join(BUILT, 'index.html')))
      throw new Error('the page is not built and vite is not installed');
    process.stderr.write('vite is not installed: the page stays as it was built\n');
    return;
  }
  process.stderr.write('building the page …\n');
  const built = sourcesHash();
  const { build } = await import('vite');
  await build({ configFile: join(ROOT, 'tab/vite.config.ts'), logLevel: 'warn' });
  writeFileSync(STAMP, built);
}

/** All files of the page and the versions of its libraries. */
function sourcesHash(): string {
  const hash = createHash('sha256');
  const tab = readdirSync(join(ROOT, 'tab'), { recursive: true, encoding: 'utf8' }).map((name) =>
    join('tab', name),
  );
  const files = ['package-lock.json', ...tab].filter((path) => statSync(join(ROOT, path)).isFile());
  for (const path of files.sort()) hash.update(`${path}\0`).update(readFileSync(join(ROOT, path)));
  return hash.digest('hex');
}

import { existsSync } from 'node:fs';
import { compiledFile } from '../bot/playbook/compiled-files.ts';
import { PLACES, playbookVersion } from '../bot/playbook/places.ts';
import { pageIsBuilt, preparePage } from './prepare-page.ts';

// what is slow to import is imported only when there is work to do
if (!existsSync(compiledFile(PLACES.compiled, 'playbook', playbookVersion())))
  await import('./compile-playbook.ts');
if (!pageIsBuilt()) await preparePage();

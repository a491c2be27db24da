import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { train } from '../../dialogs/recognise/training/train.ts';
import type { Fault } from '../../scripts/fault.ts';
import { contentHash, loadScripts } from '../../scripts/load.ts';
import { loadExamples } from '../../scripts/load-examples.ts';
import type { Playbook } from '../../scripts/playbook.ts';
import { makeTables } from './tables.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The scripts cannot be used; every fault is on board. */
export class BrokenPlaybook extends Error {
  constructor(readonly faults: readonly Fault[]) {
    super(`${faults.length} faults in scripts/`);
    this.name = 'BrokenPlaybook';
  }
}

export interface PlaybookPlaces {
  /** the folder of scripts */
  readonly scripts: string;
  /** where compiled playbooks are filed by content hash */
  readonly compiled: string;
}

export const PLACES: PlaybookPlaces = {
  scripts: join(ROOT, 'scripts'),
  compiled: join(ROOT, 'dist/playbook'),
};

/**
 * The playbook of the scripts as they are now: taken from its compiled form when there is one, else compiled (some
 * seconds) and filed. `notice` hears when it compiles. Throws BrokenPlaybook.
 */
export function loadPlaybook(notice: (text: string) => void = () => {}, places: PlaybookPlaces = PLACES): Playbook {
  const version = contentHash(places.scripts);
  const file = join(places.compiled, `${version}.json`);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Playbook;
  notice('compiling the playbook …');
  const playbook = compile(places.scripts, version);
  mkdirSync(places.compiled, { recursive: true });
  const temporary = `${file}.${process.pid}`;
  writeFileSync(temporary, JSON.stringify(playbook));
  renameSync(temporary, file);
  return playbook;
}

function compile(root: string, version: string): Playbook {
  const { scripts, faults } = loadScripts(root);
  const severity = new Map((scripts?.redLines ?? []).map((rule) => [rule.id, rule.severity]));
  const { examples, faults: exampleFaults } = loadExamples(root, severity);
  const all = [...faults, ...exampleFaults];
  if (!scripts || all.length > 0) throw new BrokenPlaybook(all);
  const texts = [...examples.customer, ...examples.staff].map((row) => row.text).join('');
  const tables = makeTables(texts);
  const models = train(examples, { tables, lexicon: scripts.lexicon });
  return { ...scripts, version, tables, models };
}

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadPlaybook, PLACES } from '../bot/playbook/load.ts';
import { loadExamples } from '../scripts/load-examples.ts';
import { pageOf, textOf } from './eval/page.ts';
import { judgeHeldOut, readHeldOut } from './eval/predict.ts';
import { customerTables, staffTables } from './eval/report.ts';

/** `npm run eval`: how well the recogniser reads what it was not taught, by cross-validation on scripts/examples. */
const FOLDS = 5;
const playbook = loadPlaybook((text) => console.error(text));
const severity = new Map(playbook.redLines.map((rule) => [rule.id, rule.severity]));
const { examples } = loadExamples(PLACES.scripts, severity);
const tables = [
  ...customerTables(readHeldOut(examples, playbook, FOLDS)),
  ...staffTables(judgeHeldOut(examples, playbook, FOLDS)),
];
const note = `${examples.customer.length} customer examples, ${examples.staff.length} staff lines, ${FOLDS} folds; near-duplicates stay in one fold. Playbook ${playbook.version.slice(0, 12)}.`;
const folder = join(PLACES.compiled, '../eval');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'index.html'), pageOf(tables, note));
console.log(note);
for (const table of tables) console.log(textOf(table));
console.error(`\npage: ${join(folder, 'index.html')}`);

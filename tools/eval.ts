import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadPlaybook, PLACES } from '../bot/playbook/load.ts';
import { loadExamples } from '../scripts/load-examples.ts';
import { decideUtterance } from './eval/decided.ts';
import { deciding, decisionsFile, decisionsFrom } from './eval/decisions.ts';
import { heldOutFigures } from './eval/held-out.ts';
import { pageOf, textOf } from './eval/page.ts';
import { judgeHeldOut, readHeldOut } from './eval/predict.ts';
import { quietThresholds } from './eval/quiet.ts';
import { byStyle, customerFigures, decidedLines, staffFigures } from './eval/report.ts';
import { actTable, calibrationTable, confusionTable, figureTable, signalTable } from './eval/tables.ts';

/**
 * `npm run eval`: how well the recogniser reads what it was not taught, by cross-validation on scripts/examples and on
 * tests/heldout, as a page (dist/eval/recogniser.md). `--accept` makes it docs/recogniser.md and the run that later ones
 * are compared with, and writes the decisions that training reads.
 */
const FOLDS = 5;
const ROOT = fileURLToPath(new URL('../', import.meta.url));
const ACCEPTED = join(ROOT, 'tools/eval/accepted.json');
const { values: options } = parseArgs({ options: { accept: { type: 'boolean', default: false } } });

const playbook = loadPlaybook((text) => console.error(text));
const severity = new Map(playbook.redLines.map((rule) => [rule.id, rule.severity]));
const { examples, talks } = loadExamples(PLACES.scripts, severity);
const accepted = JSON.parse(readFileSync(ACCEPTED, 'utf8')) as Readonly<Record<string, number>>;

const utterances = readHeldOut(examples, playbook, FOLDS);
const lines = judgeHeldOut(examples, playbook, FOLDS);
const decisions = decisionsFrom(utterances, lines, quietThresholds(talks, playbook));
const read = utterances.map((row) => decideUtterance(row, decisions));
const judged = decidedLines(lines, decisions);
const figures = [...byStyle(read).flatMap(customerFigures), ...staffFigures('staff, models alone', judged)];
const heldOut = heldOutFigures(join(ROOT, 'tests/heldout'), deciding(playbook, decisions));

const tables = [
  figureTable('Cross-validation on the examples', figures, accepted),
  ...(heldOut.length > 0 ? [figureTable('Rows that never teach', heldOut, accepted)] : []),
  signalTable(read),
  confusionTable(read),
  calibrationTable(read),
  actTable(judged),
];
const note = `Written by \`npm run eval\`: ${examples.customer.length} customer examples and ${examples.staff.length} staff lines in ${FOLDS} folds; near-duplicates never straddle two. The examples are chosen hard (half sentences, look-alikes, hardly a keyword): everyday speech is read better than they are. Intervals are 95 %. Held-out rows are read by the models in force, deciding as was found here.`;
for (const table of tables) console.log(textOf(table));

const page = pageOf(tables, note);
const folder = join(PLACES.compiled, '../eval');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'recogniser.md'), page);
console.error(`\npage: ${join(folder, 'recogniser.md')}`);
if (options.accept) {
  const values = [...figures, ...heldOut].map(({ name, value }) => [
    name,
    Math.round(value * 10_000) / 10_000,
  ]);
  writeFileSync(ACCEPTED, `${JSON.stringify(Object.fromEntries(values), null, 2)}\n`);
  writeFileSync(join(ROOT, 'docs/recogniser.md'), page);
  writeFileSync(join(ROOT, 'dialogs/recognise/training/decisions.ts'), decisionsFile(decisions));
}

import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { loadPlaybook, PLACES } from '../bot/playbook/load.ts';
import { readTalk } from '../dialogs/grade/read-talk.ts';
import { fitGrader, spokenTurns } from '../dialogs/grade/training/learn.ts';
import { grade, type Scorecard } from '../dialogs/index.ts';
import { dialoguesFileSchema, type LabelledTalk } from '../scripts/dialogue-schema.ts';
import { loadExamples } from '../scripts/load-examples.ts';
import { kappa } from './eval/figures.ts';

/**
 * How well grading agrees with the labelled talks: by cross-validation over the talks that teach, and with
 * `--heldout` on those that never do. Prints a table.
 */
const FOLDS = 10;
const playbook = loadPlaybook();
const severity = new Map(playbook.redLines.map((rule) => [rule.id, rule.severity]));
const { talks } = loadExamples(PLACES.scripts, severity);

const mean = (values: readonly number[]) =>
  values.reduce((sum, v) => sum + v, 0) / Math.max(1, values.length);

function ranks(values: readonly number[]): readonly number[] {
  return values.map(
    (v) => values.filter((w) => w < v).length + (values.filter((w) => w === v).length - 1) / 2,
  );
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const [ma, mb] = [mean(a), mean(b)];
  const cov = mean(a.map((v, i) => (v - ma) * ((b[i] ?? 0) - mb)));
  const sd = (x: readonly number[], m: number) => Math.sqrt(mean(x.map((v) => (v - m) ** 2)));
  return cov / (sd(a, ma) * sd(b, mb) || 1);
}

function figures(rows: readonly (readonly [LabelledTalk, Scorecard])[]) {
  const turns = rows.flatMap(([label, card]) =>
    label.turns.map((turn, i) => ({ turn, graded: card.turns[i] })),
  );
  const heard = turns.flatMap(({ turn, graded }) =>
    turn.by === 'customer' ? [[turn.emotion, graded?.emotion ?? 0] as const] : [],
  );
  const grades = rows.map(([label]) => label.grade);
  const totals = rows.map(([, card]) => card.total);
  return {
    talks: rows.length,
    spearman: correlation(ranks(grades), ranks(totals)).toFixed(3),
    meanError: mean(grades.map((g, i) => Math.abs(g - (totals[i] ?? 0)))).toFixed(1),
    stages: mean(turns.map(({ turn, graded }) => (turn.stage === graded?.stage ? 1 : 0))).toFixed(3),
    temperKappa: kappa(
      heard.map(([gold]) => gold),
      heard.map(([, read]) => read),
    ).toFixed(3),
    failed: `${rows.filter(([l, c]) => c.criticalFails.length > 0 && l.grade > 40).length} of ${rows.filter(([l]) => l.grade > 40).length} wrongly, ${rows.filter(([l, c]) => c.criticalFails.length > 0 && l.grade <= 30).length} of ${rows.filter(([l]) => l.grade <= 30).length} rightly`,
  };
}

function crossValidated() {
  const taught = talks.map((label) => ({
    label,
    read: readTalk(spokenTurns(label), playbook, { category: label.category, lang: 'zh-CN' as const }),
  }));
  return Array.from({ length: FOLDS }, (_, fold) => {
    const grader = fitGrader(
      taught.filter((_, i) => i % FOLDS !== fold),
      playbook,
    );
    return talks
      .filter((_, i) => i % FOLDS === fold)
      .map((label) => [label, grade(spokenTurns(label), { ...playbook, grader })] as const);
  }).flat();
}

const rows = crossValidated();
console.log('cross-validated', figures(rows));
if (process.argv.includes('--misses')) {
  for (const [l, c] of [...rows]
    .sort((a, b) => Math.abs(b[0].grade - b[1].total) - Math.abs(a[0].grade - a[1].total))
    .slice(0, 20)) {
    console.log(
      l.grade,
      'got',
      c.total,
      l.id,
      l.title,
      c.criticalFails.map((f) => `${f.id}@${f.turn}:${f.quote}`).join(' '),
      c.dimensions.map((d) => d.level).join(''),
    );
  }
}
const heldOut = 'tests/heldout/dialogues.zh.yaml';
if (process.argv.includes('--heldout') && existsSync(heldOut)) {
  const { dialogues } = dialoguesFileSchema.parse(parse(readFileSync(heldOut, 'utf8')));
  console.log(
    'held out',
    figures(dialogues.map((label) => [label, grade(spokenTurns(label), playbook)] as const)),
  );
}

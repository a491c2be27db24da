import { parseArgs } from 'node:util';
import { loadPlaybook } from '../bot/playbook/load.ts';
import type { Ending } from '../dialogs/index.ts';
import { TRAINEES } from './scenarios/trainees.ts';
import { type Trial, tryCase } from './scenarios/trial.ts';

/** What a case must show: an excellent clerk wins, nobody else does, and winning is not too easy. */
const LIMITS = { wins: 0.9, rating: 4, losesAtMost: 0.05, pushBack: 0.15 } as const;
const SHOWN: readonly Ending[] = ['resolved', 'unresolved', 'walked-out', 'escalated', 'safety', 'open'];

/** `npm run check:scenarios [-- --seeds 6] [--scenario SC-01]`: plays every case with scripted trainees. */
function main(): number {
  const { values } = parseArgs({ options: { seeds: { type: 'string' }, scenario: { type: 'string' } } });
  const seeds = Number(values.seeds ?? 6);
  const playbook = loadPlaybook();
  const cases = playbook.scenarios.filter(({ id }) => !values.scenario || id === values.scenario);
  const trials = cases.flatMap((scenario) =>
    TRAINEES.map((trainee) => tryCase(scenario, trainee, seeds, playbook)),
  );
  process.stdout.write(`${table(trials)}\n\n${summary(trials)}\n`);
  const faults = [
    ...cases
      .filter(({ id }) => !playbook.exemplars[id])
      .map(({ id }) => `${id}: no model talk in scripts/scenarios/exemplars.yaml`),
    ...trials.filter(({ scenario }) => playbook.exemplars[scenario]).flatMap(faultsOf),
  ];
  for (const fault of faults) process.stdout.write(`${fault}\n`);
  process.stdout.write(`${cases.length} cases × ${seeds} seeds, ${faults.length} faults\n`);
  return faults.length > 0 ? 1 : 0;
}

function faultsOf({ scenario, trainee, endings, rating, pushBack }: Trial): readonly string[] {
  const resolved = endings.resolved ?? 0;
  const wins = TRAINEES.find(({ name }) => name === trainee)?.wins ?? false;
  const who = `${scenario} ${trainee}`;
  if (!wins) return resolved > LIMITS.losesAtMost ? [`${who}: resolves ${percent(resolved)}`] : [];
  return [
    ...(resolved < LIMITS.wins ? [`${who}: resolves only ${percent(resolved)}`] : []),
    ...(rating < LIMITS.rating ? [`${who}: is rated only ${rating.toFixed(1)}`] : []),
    ...(trainee === 'excellent' && pushBack < LIMITS.pushBack
      ? [`${who}: she pushes back in only ${percent(pushBack)} of turns`]
      : []),
  ];
}

function table(trials: readonly Trial[]): string {
  const heading = ['case', 'trainee', ...SHOWN, 'rating', 'turns', 'push', 'threats'];
  const rows = trials.map((t) => [
    t.scenario,
    t.trainee,
    ...SHOWN.map((ending) => percent(t.endings[ending] ?? 0)),
    t.rating.toFixed(1),
    t.turns.toFixed(1),
    percent(t.pushBack),
    percent(t.threats),
  ]);
  const widths = heading.map((name, i) => Math.max(name.length, ...rows.map((row) => row[i]?.length ?? 0)));
  return [heading, ...rows]
    .map((row) => row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  '))
    .join('\n');
}

/** Over all cases, one line a trainee. */
function summary(trials: readonly Trial[]): string {
  return TRAINEES.map(({ name }) => {
    const own = trials.filter(({ trainee }) => trainee === name);
    const mean = (value: (trial: Trial) => number) => own.reduce((sum, t) => sum + value(t), 0) / own.length;
    const endings = SHOWN.map((ending) => `${ending} ${percent(mean((t) => t.endings[ending] ?? 0))}`);
    const rest = `pushes back ${percent(mean((t) => t.pushBack))}, threatens ${percent(mean((t) => t.threats))}`;
    return `${name}: ${endings.join(', ')}; rating ${mean((t) => t.rating).toFixed(1)}, ${rest}`;
  }).join('\n');
}

const percent = (share: number) => `${Math.round(share * 100)}%`;

process.exitCode = main();

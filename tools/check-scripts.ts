import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { BrokenPlaybook, loadPlaybook } from '../bot/playbook/load.ts';
import { PLACES } from '../bot/playbook/places.ts';
import { findGaps, inspect, reachability } from '../dialogs/index.ts';
import { checkScripts } from '../scripts/check.ts';
import type { Guard } from '../scripts/checks/guard.ts';
import type { Fault } from '../scripts/fault.ts';

const USAGE = '用法：npm run check:scripts -- [--today 2026-01-31] [--scripts 文件夹] [--errors]';

/** `npm run check:scripts`: prints every fault of scripts/ and ends with 1 when there is an error. */
function main(): number {
  const { values } = parseArgs({
    options: { today: { type: 'string' }, scripts: { type: 'string' }, errors: { type: 'boolean' } },
  });
  const today = values.today ?? new Date().toISOString().slice(0, 10);
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(today)) throw new TypeError('--today');
  const root = values.scripts ?? PLACES.scripts;
  const guard = guardOf(root);
  const faults = checkScripts(root, { today, reachability: reachability(), findGaps, guard });
  const errors = faults.filter((fault) => fault.severity === 'error');
  for (const fault of values.errors ? errors : faults) process.stdout.write(`${show(fault, root)}\n`);
  const warnings = faults.length - errors.length;
  const unjudged = guard ? '' : '；红线这一项要等上面的错误改好才查得了';
  process.stdout.write(`话术检查：${errors.length} 处错误，${warnings} 处提醒${unjudged}\n`);
  return errors.length > 0 ? 1 : 0;
}

function show({ path, line, rule, severity, message, mend }: Fault, root: string): string {
  const file = relative(process.cwd(), join(root, path));
  return `${file}:${line}  [${rule}]  ${severity === 'warning' ? '提醒：' : ''}${message} → ${mend}`;
}

/** The guard as it works in the talk; it needs a playbook that compiles. */
function guardOf(scripts: string): Guard | null {
  try {
    const playbook = loadPlaybook(undefined, { ...PLACES, scripts });
    return (text, when) => inspect(text, playbook, { ...when, reviewed: true });
  } catch (error) {
    if (error instanceof BrokenPlaybook) return null;
    throw error;
  }
}

try {
  process.exitCode = main();
} catch (error) {
  if (!(error instanceof TypeError)) throw error;
  process.stderr.write(`${USAGE}\n`);
  process.exitCode = 2;
}

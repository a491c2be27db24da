import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { inspect, readStaff, recognise, worst } from '../../dialogs/index.ts';
import type { Playbook } from '../../scripts/playbook.ts';
import { customerExampleSchema, staffExampleSchema } from '../../scripts/schema.ts';
import { LANGUAGES } from '../../scripts/vocabulary.ts';
import { type DecidedUtterance, decided, decidedLine } from './decided.ts';
import { shareOf } from './interval.ts';
import { customerFigures, type Figure, staffFigures } from './report.ts';

const lang = z.enum(LANGUAGES).default('zh-CN');
const utteranceSchema = customerExampleSchema.required({ category: true }).extend({ lang });
const lineSchema = staffExampleSchema.required({ verdict: true }).extend({ lang });

/** Hard cases of signals: meant, or only sounding so. */
const RISK = 'risk';
const SAFETY = ['violence', 'self-harm', 'disruption'] as const;

/**
 * Figures on rows that never teach: tests/heldout/read-<set>.yaml holds customers' words, check-<set>.yaml staff lines,
 * each a list with the labels of the examples (and `lang`). Only the figures are told, never a miss.
 */
export function heldOutFigures(folder: string, playbook: Playbook): readonly Figure[] {
  const files = existsSync(folder) ? readdirSync(folder).sort() : [];
  return files.flatMap((file) => {
    const [, kind, set = ''] = /^(read|check)-(.+)\.yaml$/u.exec(file) ?? [];
    if (!kind) return [];
    const rows: unknown = parse(readFileSync(join(folder, file), 'utf8'));
    return kind === 'read'
      ? readFigures(set, z.array(utteranceSchema).parse(rows), playbook)
      : checkFigures(set, z.array(lineSchema).parse(rows), playbook);
  });
}

function readFigures(
  set: string,
  labels: readonly z.infer<typeof utteranceSchema>[],
  playbook: Playbook,
): readonly Figure[] {
  const rows = labels.map(({ note = false, ...label }) => {
    const { text, lang } = label;
    return decided({ ...label, note }, recognise({ text, lang }, playbook));
  });
  const title = `held out, ${set}`;
  return [...customerFigures({ title, rows }), ...(set.startsWith(RISK) ? riskFigures(title, rows) : [])];
}

function riskFigures(title: string, rows: readonly DecidedUtterance[]): readonly Figure[] {
  const wanted = rows.filter(({ label }) => label.signals.length > 0);
  const safety = rows.filter(({ label }) => SAFETY.some((signal) => label.signals.includes(signal)));
  const none = rows.filter(({ label }) => label.signals.length === 0);
  const hears = ({ label, signals }: DecidedUtterance) =>
    label.signals.some((signal) => signals.includes(signal));
  const hearsSafety = ({ label, signals }: DecidedUtterance) =>
    SAFETY.some((signal) => label.signals.includes(signal) && signals.includes(signal));
  const named = (name: string, figure: ReturnType<typeof shareOf>): Figure => ({
    ...figure,
    name: `${title}: ${name}`,
    shown: 'percent',
  });
  return [
    named('recall', shareOf(wanted, hears)),
    named('safety recall', shareOf(safety, hearsSafety)),
    named(
      'false alarms',
      shareOf(none, ({ signalCounts }) => signalCounts.false > 0),
    ),
  ];
}

function checkFigures(
  set: string,
  labels: readonly z.infer<typeof lineSchema>[],
  playbook: Playbook,
): readonly Figure[] {
  const lines = labels.map(({ customer, ...label }) => {
    const said = { lang: label.lang, ...(customer ? { customer } : {}) };
    const verdict = worst(inspect(label.text, playbook, said));
    return decidedLine(label, verdict, readStaff({ text: label.text, ...said }, playbook).acts);
  });
  return staffFigures(`held out, ${set}`, lines);
}

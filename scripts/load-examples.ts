import type { Fault } from './fault.ts';
import { yamlFiles } from './load.ts';
import type { Examples, LabelledStaffLine, LabelledUtterance } from './playbook.ts';
import { readScriptFile } from './read-file.ts';
import { customerFileSchema, signalFileSchema, staffFileSchema } from './schema.ts';
import type { Severity } from './vocabulary.ts';

export interface ExamplesResult {
  readonly examples: Examples;
  readonly faults: readonly Fault[];
}

/** Reads the labelled utterances that teach the recogniser. `severity` gives each rule's verdict where none is written. */
export function loadExamples(root: string, severity: ReadonlyMap<string, Severity>): ExamplesResult {
  const faults: Fault[] = [];
  const customer: LabelledUtterance[] = [];
  const staff: LabelledStaffLine[] = [];
  for (const path of yamlFiles(root, 'examples/customer')) {
    const result = readScriptFile(root, path, customerFileSchema);
    if (!result.ok) {
      faults.push(...result.faults);
      continue;
    }
    const { category, lang, notes, speech } = result.file.content;
    customer.push(
      ...notes.map((row) => ({ ...row, category: row.category ?? category, lang, note: true })),
      ...speech.map((row) => ({ ...row, category: row.category ?? category, lang, note: false })),
    );
  }
  for (const path of yamlFiles(root, 'examples/signals')) {
    const result = readScriptFile(root, path, signalFileSchema);
    if (!result.ok) {
      faults.push(...result.faults);
      continue;
    }
    const { lang, positive, lookalike } = result.file.content;
    customer.push(...[...positive, ...lookalike].map((row) => ({ ...row, lang, note: row.note ?? false })));
  }
  for (const path of yamlFiles(root, 'examples/staff')) {
    const result = readScriptFile(root, path, staffFileSchema);
    if (!result.ok) {
      faults.push(...result.faults);
      continue;
    }
    const { rule, lang, says, fine } = result.file.content;
    for (const { verdict, 'also-rules': further, ...row } of says) {
      staff.push({ ...row, lang, rules: [rule, ...further], verdict: verdict ?? severity.get(rule) ?? 'warn' });
    }
    for (const { verdict: _, 'also-rules': __, ...row } of fine) {
      staff.push({ ...row, lang, rules: [], verdict: 'ok' });
    }
  }
  return { examples: { customer, staff }, faults };
}

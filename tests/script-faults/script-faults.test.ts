import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findGaps, inspect, reachability } from '../../dialogs/index.ts';
import { checkScripts } from '../../scripts/check.ts';
import type { Guard } from '../../scripts/checks/guard.ts';
import { RULES } from '../../scripts/messages.ts';
import { withSamples } from '../support/laid-over-scripts.ts';
import { realPlaybook } from '../support/playbook.ts';

const TODAY = '2026-11-22';
const realGuard: Guard = (text, when) => inspect(text, realPlaybook(), { ...when, reviewed: true });
const check = (root: string, guard: Guard | null = null) =>
  checkScripts(root, { today: TODAY, reachability: reachability(), findGaps, guard });
const samples = readdirSync(join(import.meta.dirname, 'samples')).map((name) => name.replace('.yaml', ''));

describe('the checker of scripts', () => {
  it('has nothing to say about good scripts', () => {
    expect(withSamples([], check)).toEqual([]);
  });

  it.each(samples)('refuses the sample of %s by that rule alone', (rule) => {
    const guard = rule === 'red-line' ? realGuard : null;
    const faults = withSamples([rule], (root) => check(root, guard));
    expect(new Set(faults.map((fault) => fault.rule))).toEqual(new Set([rule]));
    const sample = readFileSync(join(import.meta.dirname, 'samples', `${rule}.yaml`), 'utf8');
    expect(faults.some(({ path }) => path === 'lines' || sample.includes(`: ${path}\n`))).toBe(true);
    for (const { line, message, mend } of faults) {
      expect(line).toBeGreaterThan(0);
      expect(message).toMatch(/\p{Script=Han}/u);
      expect(mend).toMatch(/\p{Script=Han}/u);
      expect(message + mend).not.toMatch(/undefined|\[object|null/u);
    }
  });

  it('has a sample of every rule, and no sample of none', () => {
    expect([...samples].sort()).toEqual(Object.keys(RULES).sort());
  });

  it('tells the faults of all files at once, by path and line', () => {
    const together = ['missing-language', 'out-of-range', 'duplicate-word', 'fine-not-ok', 'missing-file'];
    const faults = withSamples(together, check);
    expect([...new Set(faults.map((fault) => fault.rule))].sort()).toEqual([...together].sort());
    expect(faults.map((fault) => fault.path)).toEqual(faults.map((fault) => fault.path).sort());
  });

  it('points at the line to mend', () => {
    const [fault] = withSamples(['too-long'], check);
    expect(fault).toMatchObject({ path: 'lines/sample.yaml', line: 7 });
  });

  it('explains every rule in the guide for trainers', () => {
    const guide = readFileSync('scripts/README.md', 'utf8').replace(/ {2,}/gu, ' ');
    for (const [id, { about }] of Object.entries(RULES)) expect(guide).toContain(`| \`${id}\` | ${about} |`);
    const warnings = Object.entries(RULES).filter(([, rule]) => rule.severity === 'warning');
    expect(guide).toContain(warnings.map(([id]) => `\`${id}\``).join('、'));
  });
});

describe('the real scripts', () => {
  it('have no errors', () => {
    const errors = check('scripts', realGuard).filter((fault) => fault.severity === 'error');
    expect(errors.map(({ path, line, rule, message }) => `${path}:${line} [${rule}] ${message}`)).toEqual([]);
  }, 240_000);
});

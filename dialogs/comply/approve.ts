import type { Playbook } from '../../scripts/playbook.ts';
import type { ApprovedText } from './approved-text.ts';
import type { Situation, Verdict } from './finding.ts';
import { inspect } from './inspect.ts';

/** The only maker of ApprovedText: a text in which the guard finds nothing, at any severity. */
export function approve(text: string, playbook: Playbook, situation: Situation = {}): Verdict {
  const findings = inspect(text, playbook, situation);
  return findings.length === 0 ? { ok: true, approved: text as ApprovedText } : { ok: false, findings };
}

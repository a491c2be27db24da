import type { Playbook } from '../../scripts/playbook.ts';
import { languageOf } from '../recognise/language.ts';
import { plainView } from '../recognise/normalise.ts';
import type { Finding, Situation } from './finding.ts';
import { type Candidate, wordingsIn } from './wording.ts';

/**
 * The red lines that a staff line crosses, in order of place: `quote` is `text.slice(start, end)`, UTF-16. What is
 * negated, quoted or told as somebody else's words does not count. Deterministic.
 */
export function inspect(text: string, playbook: Playbook, situation: Situation = {}): readonly Finding[] {
  const plain = plainView(text, playbook);
  const key = (situation.lang ?? languageOf(text, playbook.tables)) === 'zh-CN' ? 'zh' : 'en';
  return wordingsIn(plain, playbook.redLines)
    .map(({ rule, span }: Candidate): Finding => {
      const better = (situation.category && rule.insteadFor?.[situation.category]) ?? rule.instead;
      return {
        rule: rule.id,
        severity: rule.severity,
        ...span,
        quote: text.slice(span.start, span.end),
        why: rule.why[key],
        instead: better[key],
      };
    })
    .sort((a, b) => a.start - b.start || (a.rule < b.rule ? -1 : 1));
}

/** The gravest severity found. */
export function worst(findings: readonly Finding[]): 'ok' | 'warn' | 'block' {
  if (findings.some((finding) => finding.severity === 'block')) return 'block';
  return findings.length > 0 ? 'warn' : 'ok';
}

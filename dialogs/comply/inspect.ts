import type { Playbook } from '../../scripts/playbook.ts';
import type { RedLine } from '../../scripts/schema.ts';
import { halfOf, type Severity } from '../../scripts/vocabulary.ts';
import { languageOf } from '../recognise/language.ts';
import { plainView } from '../recognise/normalise.ts';
import type { Span } from './clauses.ts';
import type { Finding, Situation } from './finding.ts';
import { hunchOf, likeliestRule, worstClause } from './hunch.ts';
import { isScripted } from './scripted.ts';
import { readWordings } from './wording.ts';

/**
 * How sure the models must be (chances, 0..1; figures in docs/recogniser.md): below .6 more than six proper lines in a
 * hundred sound an alarm. Severity is block when at least so much of the suspicion speaks for it. What they half suspect
 * in a reviewed line too is their mistake, in other words as well.
 */
const SURE = { bad: 0.62, block: 0.7, shareOfBlock: 0.55, rewords: 0.5 } as const;

/**
 * The red lines that a staff line crosses, in order of place: `quote` is `text.slice(start, end)`, UTF-16. Patterns
 * speak first: what is negated, quoted or told as somebody else's words does not count. Where they are silent and the
 * trained models are sure, the likeliest rule is found in the clause that looks worst; a scripted line, which a person
 * reviewed, only the patterns can fault. Deterministic.
 */
export function inspect(text: string, playbook: Playbook, situation: Situation = {}): readonly Finding[] {
  const { redLines, tables } = playbook;
  const plain = plainView(text, playbook);
  const customer = situation.customer ? plainView(situation.customer, playbook) : '';
  const key = halfOf(situation.lang ?? languageOf(text, tables));
  const finding = (rule: RedLine, { start, end }: Span, severity: Severity): Finding => {
    const better = (situation.category && rule.insteadFor?.[situation.category]) ?? rule.instead;
    const quote = text.slice(start, end);
    return { rule: rule.id, severity, start, end, quote, why: rule.why[key], instead: better[key] };
  };
  const hunch = hunchOf(text, situation.customer, playbook);
  const severity: Severity = hunch.block >= hunch.bad * SURE.shareOfBlock ? 'block' : 'warn';
  const { crossed, cleared } = readWordings(plain, redLines, customer);
  if (crossed.length > 0) {
    return crossed
      .map(({ rule, span }) => finding(rule, span, hunch.block >= SURE.block ? 'block' : rule.severity))
      .sort((a, b) => a.start - b.start || (a.rule < b.rule ? -1 : 1));
  }
  if (hunch.bad < SURE.bad || situation.reviewed || isScripted(text, playbook)) return [];
  const { rewords } = situation;
  if (rewords && hunchOf(rewords, situation.customer, playbook).bad >= SURE.rewords) return [];
  const rule = likeliestRule(hunch, severity, playbook);
  const clause = worstClause(plain, playbook);
  return rule && clause && !cleared.has(rule) ? [finding(rule, clause, severity)] : [];
}

/** The gravest severity found. */
export function worst(findings: readonly Finding[]): 'ok' | 'warn' | 'block' {
  if (findings.some((finding) => finding.severity === 'block')) return 'block';
  return findings.length > 0 ? 'warn' : 'ok';
}

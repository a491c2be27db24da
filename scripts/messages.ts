import type { Fault, Place } from './fault.ts';
import { linkRules } from './messages/links.ts';
import type { Rule } from './messages/rule.ts';
import { shapeRules } from './messages/shape.ts';
import { wordingRules } from './messages/wording.ts';

/** Every rule of the checker, in the words that a service trainer reads. */
export const RULES = { ...shapeRules, ...linkRules, ...wordingRules };

export type RuleId = keyof typeof RULES;
type Values<R extends RuleId> = Parameters<(typeof RULES)[R]['mend']>;

/** A fault against a rule; `values` are what its message names. */
export function faultOf<R extends RuleId>(rule: R, { path, line }: Place, ...values: Values<R>): Fault {
  const { severity, says, mend }: Rule = RULES[rule];
  return { path, line, rule, severity, message: says(...values), mend: mend(...values) };
}

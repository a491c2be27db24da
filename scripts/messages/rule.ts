/** One rule of the checker in a trainer's words. The values are what the message must name. */
export interface Rule<V extends readonly string[] = readonly string[]> {
  readonly severity: 'error' | 'warning';
  /** what the rule is for, in one sentence of the guide */
  readonly about: string;
  says(...values: V): string;
  mend(...values: V): string;
}

type Words<V extends readonly string[]> = (...values: V) => string;

/** A rule that keeps a change from going live. */
export function error<V extends readonly string[] = []>(
  about: string,
  says: Words<V>,
  mend: Words<V>,
): Rule<V> {
  return { severity: 'error', about, says, mend };
}

/** A rule that asks for a second look. */
export function warning<V extends readonly string[] = []>(
  about: string,
  says: Words<V>,
  mend: Words<V>,
): Rule<V> {
  return { severity: 'warning', about, says, mend };
}

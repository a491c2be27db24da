/** What a rewording must leave as it is. */
export type FactKind =
  | 'number'
  | 'time'
  | 'name'
  | 'condition'
  | 'modality'
  | 'negation'
  | 'action'
  | 'agent'
  | 'question'
  | 'content';

/** One thing that a rewording left out or brought in. `what` is a key of a table or the words themselves. */
export interface FactDifference {
  readonly kind: FactKind;
  readonly change: 'lost' | 'added';
  readonly what: string;
}

/** A wording that carries a fact. The same key in another wording is the same fact; '' stands for the words themselves. */
export type FactWord = readonly [kind: FactKind, key: string, pattern: RegExp];

/** What a language brings to the comparison. Rows are tried in order; what one row took, no later row sees. */
export interface FactWords {
  /** set phrases whose numbers and negations are none */
  readonly phrases: readonly FactWord[];
  readonly words: readonly FactWord[];
  /** ways to say the same, made one before anything is compared */
  readonly same: readonly (readonly [pattern: RegExp, canonical: string])[];
  /** pairs of which one must not stand where the other stood */
  readonly opposites: readonly (readonly [RegExp, RegExp])[];
  /** talk around the matter: may come and go */
  readonly soft: ReadonlySet<string>;
  /** too common to show what a line is about */
  readonly empty: ReadonlySet<string>;
}

/** What the lexicon found in a text, and where. */
export interface LexiconHit {
  /**
   * what was hit: `signal:regulator`, `emotion:3`, `category:fee`, `act:agree`, `step:own`, `danger`, `concept:atm`;
   * `not:signal:regulator` where it is undone
   */
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

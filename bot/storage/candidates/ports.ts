/** A trainer's word on a candidate example. `at` is epoch milliseconds. */
export interface Decision {
  readonly accepted: boolean;
  readonly by: string;
  readonly at: number;
}

/** Every method may throw StoreUnavailable. */
export interface CandidateStore {
  /** ids of talks in which somebody corrected a label, the newest correction first */
  correctedTalks(tenant: string, limit: number): Promise<readonly string[]>;
  /** by candidate */
  decisions(tenant: string): Promise<ReadonlyMap<string, Decision>>;
  /** a later decision takes the place of an earlier one */
  decide(tenant: string, id: string, decision: Decision): Promise<void>;
}

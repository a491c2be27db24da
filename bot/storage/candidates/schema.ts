export interface CandidateTables {
  candidate_decision: CandidateDecisionTable;
}

/** `id` is made of the talk's place and the labels, and says nothing of either. */
interface CandidateDecisionTable {
  tenant: string;
  id: string;
  accepted: number;
  by: string;
  at: number;
}

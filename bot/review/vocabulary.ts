/** Kinds of talk that a reviewer may see; private practice and unshared recalls never are. */
export const REVIEWED_KINDS = ['live', 'official-practice', 'shared-recall', 'imported'] as const;
export type ReviewedKind = (typeof REVIEWED_KINDS)[number];

export const TALK_OUTCOMES = ['open', 'resolved', 'unresolved', 'handed-over', 'safety'] as const;
export type TalkOutcome = (typeof TALK_OUTCOMES)[number];

export const REVIEW_STATES = ['waiting', 'reviewed', 'acknowledged', 'appealed', 'settled'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

export const CALIBRATION_STATES = ['none', 'open', 'done'] as const;
export type CalibrationState = (typeof CALIBRATION_STATES)[number];

export const TALK_SORTS = ['newest', 'oldest', 'angriest', 'lowest-score', 'needs-first'] as const;
export type TalkSort = (typeof TALK_SORTS)[number];

/** The only door of the core: what the bot, the tools and the tests may use. */
export { equalInstalments, equalPrincipal, rateChange } from './calculate/instalment.ts';
export { type LoanQuestion, readLoan } from './calculate/read-loan.ts';
export { causeOf } from './cause.ts';
export { complaintMachine } from './complaint-machine.ts';
export { approve } from './comply/approve.ts';
export type { ApprovedText } from './comply/approved-text.ts';
export { readCommitment } from './comply/commitment.ts';
export { factDifferences } from './comply/faithful/compare.ts';
export type { FactDifference, FactKind } from './comply/faithful/difference.ts';
export { isIn } from './comply/faithful/language.ts';
export type { Finding, Situation, Verdict } from './comply/finding.ts';
export { inspect, worst } from './comply/inspect.ts';
export {
  type Conversation,
  type ConversationOptions,
  type Offer,
  startConversation,
} from './conversation.ts';
export type { Commitment, DialogEvent } from './events.ts';
export { findGaps, reachability } from './gaps.ts';
export { type GradeOptions, grade } from './grade/grade.ts';
export type {
  CriticalFail,
  DimensionScore,
  GradedTurn,
  Scorecard,
  SpokenTurn,
} from './grade/scorecard.ts';
export { type HeardTurn, hear, offer } from './hear.ts';
export { type Instruction, instruct } from './instruct.ts';
export { briefing } from './practice/briefing.ts';
export { type Case, caseIn } from './practice/case.ts';
export { hint } from './practice/hint.ts';
export { endPractice, play, rewind, type TraineeLine } from './practice/play.ts';
export type {
  Briefing,
  Change,
  Drill,
  Ending,
  Feedback,
  Measure,
  Mood,
  Move,
  Practice,
  PracticeOptions,
  PracticeTurn,
} from './practice/practice.ts';
export { startPractice } from './practice/start.ts';
export {
  endTelling,
  type Recall,
  type RecalledTurn,
  type RecallQuestion,
  startRecall,
  tell,
  untell,
} from './recall/recall.ts';
export { explain, explainStaff } from './recognise/explain.ts';
export { readStaff } from './recognise/read-staff.ts';
export { recognise } from './recognise/recognise.ts';
export type { Entity, Evidence, Recognition, StaffReading, Utterance } from './recognise/recognition.ts';
export { type Overrides, type Releveled, relevel } from './relevel.ts';
export { type Said, type SaidTurn, say } from './say.ts';
export { stageOf } from './stage.ts';
export { plainLines } from './suggest/plain-lines.ts';
export { openingLine, suggest } from './suggest/suggest.ts';
export type { KnownFact, SuggestedLine, SuggestedQuestion, Suggestion } from './suggest/suggestion.ts';
export {
  replay,
  type SuggestionOutcome,
  standing,
  suggestionOutcomes,
  type TranscriptEntry,
} from './transcript.ts';

/** Every card, as a pure function of its view. */
export { type AdaptiveCard, adaptiveCardSchema } from './card-schema.ts';
export { categoryCard } from './category-card.ts';
export { coveredCard } from './covered-card.ts';
export { draftCard } from './draft-card.ts';
export { answerCard } from './extension/answer-card.ts';
export { entryCard } from './extension/entry-card.ts';
export { fitted, MOST_CARD_BYTES } from './fit.ts';
export { topicText } from './head.ts';
export { liveCard } from './live-card.ts';
export { noticeCard } from './notice-card.ts';
export { goneCard } from './past-card.ts';
export { soonest } from './people.ts';
export { casesCard } from './practice/cases-card.ts';
export { dayText } from './practice/parts.ts';
export { practiceCard } from './practice/practice-card.ts';
export { progressCard } from './practice/progress-card.ts';
export { recallCard } from './practice/recall-card.ts';
export { MOST_REFRESHED, REFRESH, refreshing } from './refresh.ts';
export { reminderCard } from './reminder-card.ts';
export { safetyCard } from './safety-card.ts';
export { summaryCard } from './summary-card.ts';
export { tourCard } from './tour-card.ts';
export type {
  AnswerCardView,
  Audience,
  CardPlace,
  CategoryCardView,
  DraftCardView,
  EntryCardView,
  LiveCardView,
  NoticeCardView,
  ReminderCardView,
  SummaryCardView,
  TourCardView,
  WelcomeCardView,
} from './view.ts';
export { welcomeCard } from './welcome-card.ts';

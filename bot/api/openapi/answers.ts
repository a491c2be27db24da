import { z } from 'zod';
import { debriefViewSchema } from '../debrief.ts';
import { practiceAnswerSchema, practiceListSchema, practiceViewSchema } from '../practice-views.ts';
import { mentorViewSchema, progressViewSchema } from '../progress-views.ts';
import { recallAnswerSchema, recallListSchema, recallViewSchema } from '../recall-views.ts';
import { candidateListSchema } from '../review/candidates.ts';
import { caseDraftSchema, caseListSchema } from '../review/cases.ts';
import {
  auditSchema,
  caseNumberSchema,
  deletedSchema,
  exportSizeSchema,
  importEventSchema,
} from '../review/exchange.ts';
import { meSchema, signInSchema } from '../review/me.ts';
import { namesSchema } from '../review/names.ts';
import { causesSchema, morningSchema, overviewSchema } from '../review/overview.ts';
import { queuePageSchema, savedViewsSchema, todaySchema } from '../review/queue.ts';
import { summedTalkSchema, talkViewSchema } from '../review/talk.ts';
import { watchedTalkSchema } from '../whisper.ts';

/** Everything that the API answers with, by the name that it has in the document. */
export const ANSWERS = {
  AuditPage: auditSchema,
  CandidateList: candidateListSchema,
  CaseDraft: caseDraftSchema,
  CaseList: caseListSchema,
  CaseNumber: caseNumberSchema,
  Causes: causesSchema,
  Debrief: debriefViewSchema,
  Deleted: deletedSchema,
  ExportSize: exportSizeSchema,
  ImportEvent: importEventSchema,
  Me: meSchema,
  Mentor: mentorViewSchema,
  Morning: morningSchema,
  Names: namesSchema,
  OpenApi: z.looseObject({ openapi: z.string() }),
  Overview: overviewSchema,
  Practice: practiceViewSchema,
  PracticeAnswer: practiceAnswerSchema,
  PracticeList: practiceListSchema,
  /** problem+json (RFC 9457) */
  Problem: z.object({ type: z.string(), title: z.string(), status: z.int(), detail: z.string() }),
  Progress: progressViewSchema,
  QueuePage: queuePageSchema,
  Recall: recallViewSchema,
  RecallAnswer: recallAnswerSchema,
  RecallList: recallListSchema,
  SavedViews: savedViewsSchema,
  SignIn: signInSchema,
  SummedTalk: summedTalkSchema,
  Talk: talkViewSchema,
  Today: todaySchema,
  WatchedTalk: watchedTalkSchema,
} as const satisfies Readonly<Record<string, z.ZodType>>;

export type AnswerName = keyof typeof ANSWERS;

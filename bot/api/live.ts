import { z } from 'zod';
import { CATEGORIES, CHANNELS, EMOTIONS, LANGUAGES, STAGES, TALK_MODES } from '../../scripts/vocabulary.ts';

/** What the page of live help and the server say to each other. The page imports the types only. */

const conversationId = z.string().min(1).max(200);
const from = { conversation: conversationId, turn: z.int().min(0) };

/** Buttons that need nothing but the turn whose card carries them. */
export const PLAIN_VERBS = [
  'reword',
  'angrier',
  'calmer',
  'help',
  'next',
  'handover',
  'safe',
  'cover',
  'uncover',
  'undo',
  'end',
  'new',
  'take-over',
] as const;

/** What staff may say of a line that a model worded. */
export const RATINGS = ['good', 'stiff', 'long', 'meaning', 'unfit'] as const;

/** The data behind every button of every card. `turn` is the turn of the card: an older one is stale. */
export const cardActionSchema = z.discriminatedUnion('verb', [
  /** the clerk said the card's first line, or the line named; `wording`: the generated words that stood on the card */
  z.object({
    ...from,
    verb: z.literal('said'),
    line: z.string().optional(),
    wording: z.string().optional(),
  }),
  z.object({ ...from, verb: z.literal('rate'), wording: z.string(), rating: z.enum(RATINGS) }),
  /** `picked` is the choice from the list and counts before `category`; without either: show the topics */
  z.object({
    ...from,
    verb: z.literal('category'),
    category: z.enum(CATEGORIES).optional(),
    picked: z.enum(CATEGORIES).or(z.literal('')).optional(),
  }),
  z.object({ ...from, verb: z.literal('language'), lang: z.enum(LANGUAGES) }),
  z.object({ ...from, verb: z.literal('channel'), channel: z.enum(CHANNELS) }),
  /** the next thing to learn; after 3 the table is clear */
  z.object({ ...from, verb: z.literal('tour'), step: z.literal([1, 2, 3]) }),
  z.object({ ...from, verb: z.enum(PLAIN_VERBS) }),
]);

/**
 * Body of `POST /local/conversations/:id/activities`. `id` is made by the page and kept over retries, so that a
 * repeat is answered once. `lang` is the language the page is shown in; it counts for a new conversation.
 */
export const postedActivitySchema = z.discriminatedUnion('type', [
  z.object({
    id: z.uuid(),
    type: z.literal('message'),
    text: z.string().min(1).max(4000),
    lang: z.enum(LANGUAGES).optional(),
  }),
  z.object({
    id: z.uuid(),
    type: z.literal('invoke'),
    name: z.literal('adaptiveCard/action'),
    value: z.object({
      action: z.object({ type: z.literal('Action.Execute'), verb: z.string(), data: z.unknown() }),
    }),
    lang: z.enum(LANGUAGES).optional(),
  }),
]);

/** One row of the talk so far, oldest first; turns that were taken back are left out. */
export const threadRowSchema = z.object({
  seq: z.int(),
  turn: z.int(),
  /** epoch milliseconds */
  at: z.number(),
  /**
   * heard: the customer's words (masked) · said: what staff confirmed · offered: the first line of a suggestion
   * that nobody confirmed · note: something that happened, worded
   */
  kind: z.enum(['heard', 'said', 'offered', 'note']),
  text: z.string(),
  /** a model worded what staff said: id of the line, and what staff think of it */
  generated: z.object({ id: z.string(), rating: z.enum(RATINGS).nullable() }).optional(),
});

/** Everything beside the card: the thread and the panel. Sent whole with each card of a turn. */
export const talkStateSchema = z.object({
  turn: z.int(),
  lang: z.enum(LANGUAGES),
  channel: z.enum(CHANNELS),
  stage: z.enum([...STAGES, 'closed']),
  mode: z.enum(TALK_MODES),
  emotion: z.literal(EMOTIONS),
  covered: z.boolean(),
  /** epoch milliseconds at which danger was heard, while the mode is safety */
  safetySince: z.number().nullable(),
  thread: z.array(threadRowSchema),
  known: z.array(z.object({ slot: z.string(), label: z.string(), text: z.string() })),
  /** `asking`: the card asks for it now */
  open: z.array(z.object({ slot: z.string(), label: z.string(), asking: z.boolean() })),
  /** epoch milliseconds; only what staff said, never what was merely suggested */
  commitments: z.array(z.object({ what: z.string(), due: z.number().nullable(), at: z.number().nullable() })),
  handover: z.array(
    z.object({ to: z.string(), withinMinutes: z.number(), why: z.string(), called: z.boolean() }),
  ),
});

export const CARD_KINDS = [
  'live',
  'covered',
  'safety',
  'summary',
  'notice',
  'draft',
  'category',
  'welcome',
  'tour',
  'cases',
  'practice',
  'recall',
  'progress',
] as const;

/**
 * An activity as the page receives it. A bot's activity carries `channelData.coach`: which card it is and, for
 * the cards of a turn (live, covered, safety, summary), the state beside it.
 */
export const localActivitySchema = z.object({
  id: z.string(),
  type: z.string(),
  timestamp: z.string().optional(),
  /** the id of the posted activity that this answers */
  replyToId: z.string().optional(),
  from: z.object({ id: z.string(), role: z.enum(['user', 'bot']).optional() }).optional(),
  text: z.string().optional(),
  attachments: z.array(z.object({ contentType: z.string(), content: z.unknown() })).optional(),
  channelData: z
    .object({
      coach: z
        .object({ kind: z.enum(CARD_KINDS), turn: z.int(), state: talkStateSchema.nullable() })
        .optional(),
    })
    .optional(),
});

/**
 * `data:` of one event of `GET /local/conversations/:id/stream`; `id:` is a counter for Last-Event-ID; a first
 * connection passes it as `?after=`, because a browser's EventSource can set no header. Every card goes over the stream, also the one that answers a tap: the page takes cards from here only. When the server
 * cannot replay from the id given it sends `reload`: the page then asks for the conversation anew.
 */
export const streamEventSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('activity'), activity: localActivitySchema }),
  z.object({ kind: z.literal('update'), activity: localActivitySchema }),
  z.object({ kind: z.literal('delete'), activity: z.object({ id: z.string() }) }),
  z.object({ kind: z.literal('reload') }),
]);

/**
 * Answer of the POST. `message`: one sentence for a tap that changed nothing (a stale button). Faults are
 * problem+json with `status` and a `detail` worded for people.
 */
export const postedAnswerSchema = z.object({ id: z.string(), message: z.string().optional() });

/** `GET /local/conversations/:id`: what a reload shows; an id not yet used has no card. 404: another person's. */
export const conversationViewSchema = z.object({
  conversation: conversationId,
  /** the newest card of a turn, with its state; null before the first word */
  card: localActivitySchema.nullable(),
  /** the stream's counter at this moment: follow from here with Last-Event-ID */
  lastEventId: z.string().nullable(),
});

/** `GET /local/conversations`: one's own talks, newest first. */
export const conversationListSchema = z.object({
  /** what is kept, for how long and who reads it, in both languages */
  keeping: z.object({ 'zh-CN': z.string(), 'en-US': z.string() }),
  /** what to say before looking down to type, in both languages */
  opening: z.object({ 'zh-CN': z.string().nullable(), 'en-US': z.string().nullable() }),
  conversations: z.array(
    z.object({
      conversation: conversationId,
      /** topic in the talk's language; null while unknown */
      title: z.string().nullable(),
      updatedAt: z.number(),
      open: z.boolean(),
    }),
  ),
});

export type Rating = (typeof RATINGS)[number];
export type PlainVerb = (typeof PLAIN_VERBS)[number];
export type CardAction = z.infer<typeof cardActionSchema>;
export type CardKind = (typeof CARD_KINDS)[number];
export type PostedActivity = z.infer<typeof postedActivitySchema>;
export type PostedAnswer = z.infer<typeof postedAnswerSchema>;
export type ThreadRow = z.infer<typeof threadRowSchema>;
export type TalkState = z.infer<typeof talkStateSchema>;
export type LocalActivity = z.infer<typeof localActivitySchema>;
export type StreamEvent = z.infer<typeof streamEventSchema>;
export type ConversationView = z.infer<typeof conversationViewSchema>;
export type ConversationList = z.infer<typeof conversationListSchema>;

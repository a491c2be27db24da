import { z } from 'zod';
import {
  type Conversation,
  explain,
  explainStaff,
  hear,
  inspect,
  readStaff,
  recognise,
  say,
  startConversation,
  suggest,
  worst,
} from '../../dialogs/index.ts';
import type { Playbook } from '../../scripts/playbook.ts';
import { CATEGORIES, CHANNELS, EMOTIONS, LANGUAGES } from '../../scripts/vocabulary.ts';
import { mask } from '../privacy/mask.ts';
import { gradeVerb } from './grade.ts';
import { scenarios, simulate } from './practice-verbs.ts';
import { idSchema, plainVerb, type Verb, verb } from './verb.ts';

const lang = z.enum(LANGUAGES).optional();

const readShape = z.object({ id: idSchema, text: z.string(), lang });

function readLine({ id, text, lang }: z.infer<typeof readShape>, playbook: Playbook) {
  const recognition = recognise({ text, ...(lang ? { lang } : {}) }, playbook);
  const { category, also, confidence, emotion, signals, isComplaint, entities } = recognition;
  return { id, lang: recognition.lang, category, also, confidence, emotion, signals, isComplaint, entities };
}

const read = verb(readShape, readLine);

const checkShape = z.object({
  id: idSchema,
  text: z.string(),
  customer: z.string().optional(),
  context: z
    .object({ category: z.enum(CATEGORIES).optional(), emotion: z.literal(EMOTIONS).optional() })
    .optional(),
  lang,
});

function checkLine({ id, text, customer, context, lang }: z.infer<typeof checkShape>, playbook: Playbook) {
  const said = { ...(customer ? { customer } : {}), ...(lang ? { lang } : {}) };
  const category = context?.category;
  const emotion = context?.emotion;
  const findings = inspect(text, playbook, {
    ...said,
    ...(category ? { category } : {}),
    ...(emotion === undefined ? {} : { emotion }),
  });
  return { id, verdict: worst(findings), findings, acts: readStaff({ text, ...said }, playbook).acts };
}

const check = verb(checkShape, checkLine);

/** With `--explain`: the same answers, with the words that carried them. */
export const EXPLAINING: Readonly<Record<string, Verb>> = {
  read: verb(readShape, (line, playbook) => ({
    ...readLine(line, playbook),
    because: explain({ text: line.text }, playbook),
  })),
  check: verb(checkShape, (line, playbook) => ({
    ...checkLine(line, playbook),
    because: explainStaff(
      { text: line.text, ...(line.customer ? { customer: line.customer } : {}) },
      playbook,
    ),
  })),
};

const suggestShape = z.object({
  id: idSchema,
  turns: z.array(z.object({ speaker: z.enum(['customer', 'staff']), text: z.string() })),
  channel: z.enum(CHANNELS).optional(),
  lang,
});

const suggestVerb = verb(suggestShape, ({ id, turns, channel, lang }, playbook) => {
  const start = startConversation({
    lang: lang ?? spokenLanguage(turns, playbook),
    ...(channel ? { channel } : {}),
  });
  const conversation = turns.reduce(
    (talk: Conversation, { speaker, text }) =>
      speaker === 'customer'
        ? hear(talk, { text }, playbook).conversation
        : say(talk, { text }, playbook).conversation,
    start,
  );
  const s = suggest(conversation, playbook);
  return {
    id,
    stage: s.stage,
    category: s.category,
    emotion: s.emotion,
    signals: s.signals,
    mode: s.mode,
    say: s.say.map(({ line, text, tone }) => ({ line, text, tone })),
    ask: s.ask.map(({ line, text, slot }) => ({ line, text, slot })),
    avoid: s.avoid,
    steps: s.steps,
    escalate: s.escalate,
    facts: s.facts,
    missing: s.missing,
  };
});

function spokenLanguage(turns: readonly { readonly text: string }[], playbook: Playbook) {
  const [first] = turns;
  return first ? recognise({ text: first.text }, playbook).lang : 'zh-CN';
}

const maskVerb = plainVerb(z.object({ id: idSchema, text: z.string() }), ({ id, text }) => {
  const { text: masked, entities } = mask(text);
  return { id, text: masked, entities };
});

/** Verbs that read JSON lines. */
export const LINE_VERBS: Readonly<Record<string, Verb>> = {
  read,
  check,
  suggest: suggestVerb,
  grade: gradeVerb,
  mask: maskVerb,
  simulate,
};

/** Verbs that print what the playbook holds, one JSON object a line. */
export const LIST_VERBS: Readonly<Record<string, (playbook: Playbook) => readonly object[]>> = {
  scenarios,
  lines: ({ lines }) =>
    lines.map(({ id, stage, category, act, tone, zh, en }) => ({
      id,
      stage,
      ...(category ? { category } : {}),
      act,
      tone,
      zh,
      en,
    })),
};

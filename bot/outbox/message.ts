import type { Language } from '../../scripts/vocabulary.ts';
import { dayText, type ReminderCardView } from '../cards/index.ts';
import type { Matter } from '../storage/outbox/ports.ts';
import type { ConversationRecord } from '../storage/records.ts';
import { CHANNEL_NAMES } from '../strings.ts';
import { outboxWords } from './strings.ts';

export interface MessageParts {
  readonly matter: Matter;
  readonly record: ConversationRecord;
  /** epoch milliseconds */
  readonly now: number;
  /** IANA name of the branch's time zone */
  readonly timeZone: string;
  /** when those promises were given that were kept meanwhile, epoch milliseconds */
  readonly kept: ReadonlySet<number>;
  /** where a turn of the talk can be looked at; null: nowhere */
  readonly link: (turn: number | null) => string | null;
}

/** What a matter says at this moment; null when there is nothing left to tell. Pure. */
export function message(parts: MessageParts): ReminderCardView | null {
  switch (parts.matter.kind) {
    case 'alert':
      return alert(parts, parts.matter);
    case 'promise':
      return promise(parts, parts.matter);
    case 'clock':
      return clock(parts, parts.matter);
    case 'coaching':
      return coaching(parts, parts.matter);
  }
}

/** Once the talk is over nobody is called to it; danger that has passed is still told, so that somebody looks in. */
function alert(
  { record, link }: MessageParts,
  { mode, turn }: Extract<Matter, { readonly kind: 'alert' }>,
): ReminderCardView | null {
  const { lang, branch, channel, closedAt } = record;
  if (closedAt !== null && mode === 'supervisor') return null;
  const words = outboxWords(lang);
  return {
    lang,
    urgent: mode === 'safety',
    title: words[mode],
    lines: [words.where(branch, CHANNEL_NAMES[channel][lang]), words.first[mode]],
    quote: null,
    link: linkTo(words.watch, link(turn)),
  };
}

function promise(
  { record, now, timeZone, kept, link }: MessageParts,
  { due, when }: Extract<Matter, { readonly kind: 'promise' }>,
): ReminderCardView | null {
  if (record.mode !== 'live') return null;
  const { lang, state } = record;
  const promised = state.conversation.context.commitments.filter(
    (one) => one.due === due && !(one.at !== null && kept.has(one.at)),
  );
  if (promised.length === 0) return null;
  // half an hour's notice that comes after the time says nothing that the next one does not
  if (when === 'before' && now >= due) return null;
  const words = outboxWords(lang);
  const time = clockTime(due, lang, timeZone);
  const isLate = now - due > 5 * 60_000;
  return {
    lang,
    urgent: false,
    title: when === 'before' ? words.soon(time) : isLate ? words.past(time) : words.now(time),
    lines: [words.doIt],
    quote: words.promised + promised.map(({ what }) => what).join(' / '),
    link: linkTo(words.open, link(null)),
  };
}

function clock(
  { record, timeZone, link }: MessageParts,
  { clock: which, deadline }: Extract<Matter, { readonly kind: 'clock' }>,
): ReminderCardView {
  const { lang, branch, channel } = record;
  const words = outboxWords(lang);
  const isAnswer = which === 'answer';
  return {
    lang,
    urgent: false,
    title: isAnswer
      ? words.answer(dayText(deadline, lang, timeZone))
      : words.leak(`${dayText(deadline, lang, timeZone)} ${clockTime(deadline, lang, timeZone)}`),
    lines: [words.where(branch, CHANNEL_NAMES[channel][lang]), isAnswer ? words.answerWhy : words.leakWhy],
    quote: null,
    link: linkTo(words.open, link(null)),
  };
}

function coaching(
  { record: { lang }, link }: MessageParts,
  { text, turn }: Extract<Matter, { readonly kind: 'coaching' }>,
): ReminderCardView {
  const words = outboxWords(lang);
  return {
    lang,
    urgent: false,
    title: words.coaching,
    lines: [words.coachingWhy],
    quote: text,
    link: linkTo(words.open, link(turn)),
  };
}

const linkTo = (title: string, url: string | null) => (url === null ? null : { title, url });

const clockTime = (at: number, lang: Language, timeZone: string) =>
  new Intl.DateTimeFormat(lang, { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    at,
  );

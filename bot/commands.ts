import { z } from 'zod';
import { CATEGORIES, type Category, type Channel, type Language } from '../scripts/vocabulary.ts';
import { type CardAction, cardActionSchema, type Rating } from './api/live.ts';
import { bareWords } from './bare-words.ts';
import { readRating } from './phrasing/rating-words.ts';
import { type PracticeCommand, readPracticeButton } from './practice/commands.ts';

/** What a person wants of the coach, however it was typed or tapped. */
export type Command =
  | { readonly kind: 'heard'; readonly text: string }
  /** without text: the line on the card, or the line named */
  | {
      readonly kind: 'said';
      readonly text: string | null;
      readonly line: string | null;
      /** the generated words on the tapped card; null: it showed the script; absent: nothing was tapped */
      readonly wording?: string | null;
    }
  /** what staff think of the generated words; without id: those on the newest card */
  | {
      readonly kind: 'rate';
      readonly wording: string | null;
      readonly rating: Rating;
      readonly reason: string | null;
    }
  | { readonly kind: 'draft'; readonly text: string }
  /** an instalment to work out, as typed */
  | { readonly kind: 'calculate'; readonly text: string }
  | { readonly kind: 'category'; readonly category: Category | null }
  | { readonly kind: 'language'; readonly lang: Language | null }
  | { readonly kind: 'channel'; readonly channel: Channel | null }
  | { readonly kind: 'number'; readonly number: number }
  /** the next thing to learn */
  | { readonly kind: 'tour'; readonly step: 1 | 2 | 3 }
  /** a supervisor's word for the clerk's card */
  | { readonly kind: 'whisper'; readonly text: string }
  | { readonly kind: PlainCommand };

export type PlainCommand =
  | 'reword'
  | 'angrier'
  | 'calmer'
  | 'next'
  | 'handover'
  | 'safe'
  | 'end'
  | 'new'
  | 'undo'
  | 'help'
  | 'call'
  | 'cover'
  | 'uncover'
  | 'take-over'
  | 'empty'
  | 'unreadable'
  | 'unknown-button';

/** A button of a card: the command, and the turn of the card it sits on. */
export interface Tap {
  /** the complaint; null stands for the one in hand of the chat */
  readonly conversation: string | null;
  readonly turn: number;
}

const WORDS: Readonly<Record<string, readonly string[]>> = {
  new: ['新投诉', '新的', '新客户', '下一位', '换人', '重新开始', 'new', 'new complaint', 'next customer'],
  reword: ['换个说法', '换一句', '换句话', '换一种', '再来一句', 'reword', 'another', 'rephrase'],
  angrier: ['更生气了', '更生气', '更气了', '更凶了', '火更大了', 'angrier'],
  calmer: ['缓和了', '缓和', '好一点了', '消气了', '平静了', '没那么气了', 'calmer'],
  safe: ['她稳下来了', '他稳下来了', '稳下来了', '安全了', '危险过去了', 'safe', 'safe now'],
  next: ['下一步', '往下走', 'next', 'next step'],
  handover: ['转交', '交给主管', '转主管', 'hand over', 'handover'],
  call: ['来人', '叫人', '需要帮手', '帮手', 'call help', 'call', 'colleague'],
  cover: ['遮挡', '遮住', '遮一下', 'cover'],
  uncover: ['不遮了', '取消遮挡', '返回', 'uncover', 'back'],
  end: ['结束', '结束了', '办完了', 'end', 'done'],
  undo: ['撤销', '撤回', '退回', 'undo'],
  help: ['帮助', '怎么用', '有什么命令', '命令', 'help', 'commands', '?'],
  said: ['我说了', '已经说了', '照说了', 'said', 'i said it', 'i said'],
  category: ['不是这个', '不是这类', '分错了', '换一类', 'wrong topic', 'not this'],
  'take-over': ['我来接', '我接手', 'take over', 'i take over'],
  tour: ['教我', '怎么学', '学一下', 'teach me', 'tour'],
  language: ['语言', '换语言', 'language'],
  channel: ['渠道', '场合', 'channel'],
};
const COMMAND_OF = new Map(
  Object.entries(WORDS).flatMap(([kind, words]) => words.map((word) => [word, kind])),
);
const LANGUAGE_OF = new Map<string, Language>([
  ['中文', 'zh-CN'],
  ['说中文', 'zh-CN'],
  ['chinese', 'zh-CN'],
  ['英文', 'en-US'],
  ['英语', 'en-US'],
  ['english', 'en-US'],
]);
const CHANNEL_OF = new Map<string, Channel>([
  ['大堂', 'lobby'],
  ['大厅', 'lobby'],
  ['lobby', 'lobby'],
  ['柜台', 'counter'],
  ['窗口', 'counter'],
  ['counter', 'counter'],
  ['电话', 'phone'],
  ['phone', 'phone'],
]);
const SAID = /^(?:我(?:刚才?)?说了|我说的是|i (?:just )?said)\s*[:：，,]\s*(.*)$/isu;
const DRAFT =
  /^(?:能说吗|能不能说|可以说吗|能这么说吗|这么说行吗|may i say|can i say)\s*[:：，,?？]?\s*(.*)$/isu;
const CALCULATE = /^(?:算一下|算算|算|calc(?:ulate)?)(?:\s*[:：]\s*|\s+|(?=\d))(.*)$/isu;
const DRAFT_BEHIND = /^(.{2,}?)[，,\s]*(?:这么说行吗|能这么说吗|能说吗|可以这么说吗)[?？]?$/su;
const PREFIXED = /^(?:语言|language|渠道|channel)\s*[:：]?\s*(.+)$/isu;

/** The command in a typed message. Whatever is no command is what the customer said, or how she is. */
export function readCommand(message: string): Command {
  const text = message.trim();
  if (text === '') return { kind: 'empty' };
  const rated = readRating(text);
  if (rated) return rated;
  const said = SAID.exec(text);
  if (said) return { kind: 'said', text: said[1]?.trim() ?? '', line: null };
  const draft = DRAFT.exec(text) ?? DRAFT_BEHIND.exec(text);
  if (draft) return { kind: 'draft', text: draft[1]?.trim() ?? '' };
  const sum = CALCULATE.exec(text);
  if (sum) return { kind: 'calculate', text: sum[1] ?? '' };
  if (/^[0-9０-９]{1,2}$/u.test(text)) return { kind: 'number', number: Number(text.normalize('NFKC')) };
  return wordCommand(text) ?? { kind: 'heard', text };
}

function wordCommand(text: string): Command | null {
  const word = bareWords(text);
  const choice = PREFIXED.exec(text)?.[1];
  const chosen = choice ? bareWords(choice) : word;
  const lang = LANGUAGE_OF.get(chosen);
  if (lang) return { kind: 'language', lang };
  const channel = CHANNEL_OF.get(chosen);
  if (channel) return { kind: 'channel', channel };
  const kind = COMMAND_OF.get(word);
  switch (kind) {
    case undefined:
      return null;
    case 'said':
      return { kind, text: null, line: null };
    case 'category':
      return { kind, category: null };
    case 'language':
      return { kind, lang: null };
    case 'channel':
      return { kind, channel: null };
    case 'tour':
      return { kind, step: 1 };
    default:
      return { kind: kind as PlainCommand };
  }
}

/** The list of topics sends its choice as an input of the card. */
const pickedSchema = z.looseObject({ verb: z.literal('category'), picked: z.enum(CATEGORIES) });

/** The command behind a card's button of this chat; null when the data is not one of ours. */
export function readButton(
  data: unknown,
  chat: string,
): { readonly command: Command | PracticeCommand; readonly tap: Tap } | null {
  const picked = pickedSchema.safeParse(data);
  const parsed = cardActionSchema.safeParse(
    picked.success ? { ...picked.data, category: picked.data.picked } : data,
  );
  const practice = parsed.success ? null : readPracticeButton(data);
  const place = parsed.success ? parsed.data : practice;
  const command = parsed.success ? buttonCommand(parsed.data) : practice?.command;
  if (!place || !command) return null;
  const { conversation, turn } = place;
  return { command, tap: { conversation: conversation === chat ? null : conversation, turn } };
}

function buttonCommand(action: CardAction): Command {
  switch (action.verb) {
    case 'said':
      return { kind: 'said', text: null, line: action.line ?? null, wording: action.wording ?? null };
    case 'rate':
      return { kind: 'rate', wording: action.wording, rating: action.rating, reason: null };
    case 'category':
      return { kind: 'category', category: action.category ?? null };
    case 'language':
      return { kind: 'language', lang: action.lang };
    case 'channel':
      return { kind: 'channel', channel: action.channel };
    case 'help':
      return { kind: 'call' };
    case 'tour':
      return { kind: 'tour', step: action.step };
    default:
      return { kind: action.verb };
  }
}

/** The first card buttons, in their order: a digit alone presses them. */
export const DIGITS: readonly Command[] = [
  { kind: 'said', text: null, line: null },
  { kind: 'reword' },
  { kind: 'angrier' },
  { kind: 'call' },
];

/** Topics to choose from, the likely ones first. */
export function topicsToPick(likely: readonly Category[]): readonly Category[] {
  return [...new Set([...likely, ...CATEGORIES])].filter((category) => category !== 'other').slice(0, 20);
}

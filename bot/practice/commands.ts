import { z } from 'zod';
import { openPracticeSchema } from '../api/practice.ts';
import { bareWords } from '../bare-words.ts';

/** What a person asks for around practice, however it was typed, tapped or posted by the page. */
export type PracticeCommand =
  | { readonly kind: 'cases'; readonly search: string | null; readonly difficulty: 1 | 2 | 3 | null }
  | { readonly kind: 'practice'; readonly wish: PracticeWish }
  | { readonly kind: 'speak'; readonly text: string }
  | { readonly kind: 'hint' }
  /** without a turn: the last one */
  | { readonly kind: 'retry'; readonly turn: number | null; readonly text: string }
  | { readonly kind: 'keep'; readonly which: 'first' | 'second' }
  | { readonly kind: 'pause' }
  | { readonly kind: 'take-up' }
  | { readonly kind: 'finish' }
  | { readonly kind: 'progress' }
  | { readonly kind: 'recall'; readonly id?: string }
  | { readonly kind: 'tell'; readonly text: string }
  | { readonly kind: 'untell' }
  | { readonly kind: 'told' }
  | { readonly kind: 'share'; readonly shared: boolean }
  | { readonly kind: 'practice-help' };

/** A case to open. */
export type PracticeWish = Omit<z.infer<typeof openPracticeSchema>, 'id' | 'lang'> & {
  /** the page names what it opens */
  readonly id?: string;
};
const wishSchema = openPracticeSchema.omit({ id: true, lang: true });

const KINDS: Readonly<Record<PracticeCommand['kind'], true>> = {
  cases: true,
  practice: true,
  speak: true,
  hint: true,
  retry: true,
  keep: true,
  pause: true,
  'take-up': true,
  finish: true,
  progress: true,
  recall: true,
  tell: true,
  untell: true,
  told: true,
  share: true,
  'practice-help': true,
};

export const isPracticeCommand = (command: { readonly kind: string }): command is PracticeCommand =>
  Object.hasOwn(KINDS, command.kind);

const CASES = /^(?:练习|陪练|演练|practi[cs]e)(?:\s*[:：]?\s+|\s*[:：]\s*|(?=sc-?\d))?(.*)$/iu;
const DIFFICULTIES: Readonly<Record<string, 1 | 2 | 3>> = {
  简单: 1,
  入门: 1,
  容易: 1,
  easy: 1,
  中等: 2,
  一般: 2,
  medium: 2,
  难: 3,
  困难: 3,
  hard: 3,
};
const ANYWHERE: Readonly<Record<string, PracticeCommand>> = {
  我的进步: { kind: 'progress' },
  进步: { kind: 'progress' },
  progress: { kind: 'progress' },
  复盘: { kind: 'recall' },
  'look back': { kind: 'recall' },
  debrief: { kind: 'recall' },
  继续练习: { kind: 'take-up' },
  接着练: { kind: 'take-up' },
  'continue practice': { kind: 'take-up' },
};

/** The practice command in words that were typed outside a practice; null when they are something else. */
export function readPracticeDoor(message: string): PracticeCommand | null {
  const text = bareWords(message);
  const known = ANYWHERE[text];
  if (known) return known;
  const asked = CASES.exec(text)?.[1]?.trim();
  if (asked === undefined || asked.length > 20) return null;
  const id = /^sc-?(\d{1,3})$/iu.exec(asked)?.[1];
  if (id) return { kind: 'practice', wish: wishSchema.parse({ scenario: `SC-${id.padStart(2, '0')}` }) };
  const difficulty = DIFFICULTIES[asked] ?? null;
  return { kind: 'cases', search: difficulty || asked === '' ? null : asked, difficulty };
}

const IN_ROOM: Readonly<Record<string, PracticeCommand>> = {
  提示: { kind: 'hint' },
  hint: { kind: 'hint' },
  用原来的: { kind: 'keep', which: 'first' },
  留原来的: { kind: 'keep', which: 'first' },
  'keep the first': { kind: 'keep', which: 'first' },
  用换的: { kind: 'keep', which: 'second' },
  用换的这句: { kind: 'keep', which: 'second' },
  'keep the second': { kind: 'keep', which: 'second' },
  暂停: { kind: 'pause' },
  pause: { kind: 'pause' },
  结束: { kind: 'finish' },
  end: { kind: 'finish' },
  练习: { kind: 'cases', search: null, difficulty: null },
  practice: { kind: 'cases', search: null, difficulty: null },
  帮助: { kind: 'practice-help' },
  help: { kind: 'practice-help' },
  '?': { kind: 'practice-help' },
};
/** A real customer has come: even in a role-play this is never speech. */
const NEXT_CUSTOMER = new Set(['新投诉', 'new complaint']);
export const isNextCustomer = (message: string): boolean => NEXT_CUSTOMER.has(bareWords(message));

const RETRY =
  /^(?:换一句再试|换一句|重说|再说一遍|again|say (?:it )?again)\s*(?:第?\s*(\d{1,2})\s*(?:轮|句|turn)?)?\s*[:：,，]\s*(.+)$/isu;

/** What typed words mean while a case is played: a command of the room, or what the trainee says to the customer. */
export function readRoomWords(message: string): PracticeCommand {
  const command = IN_ROOM[bareWords(message)] ?? ANYWHERE[bareWords(message)];
  if (command) return command;
  const [, turn, text] = RETRY.exec(message.trim()) ?? [];
  if (text) return { kind: 'retry', turn: turn ? Number(turn) : null, text: text.trim() };
  return { kind: 'speak', text: message };
}

/** What typed words mean while a talk is told from memory. */
export function readRecallWords(message: string): PracticeCommand {
  switch (bareWords(message)) {
    case '撤销':
    case 'undo':
      return { kind: 'untell' };
    case '结束':
    case '讲完了':
    case 'end':
    case 'that is all':
      return { kind: 'told' };
    case '帮助':
    case 'help':
    case '?':
      return { kind: 'practice-help' };
    default:
      return { kind: 'tell', text: message };
  }
}

const from = { conversation: z.string().min(1).max(200), turn: z.int().min(0) };
/** The data behind the buttons of practice cards. */
const practiceButtonSchema = z.discriminatedUnion('verb', [
  z.object({ ...from, verb: z.literal('practice'), wish: wishSchema }),
  z.object({ ...from, verb: z.literal('keep'), which: z.enum(['first', 'second']) }),
  z.object({ ...from, verb: z.literal('cases') }),
  z.object({ ...from, verb: z.literal('share'), shared: z.boolean() }),
  z.object({
    ...from,
    verb: z.enum(['hint', 'pause', 'take-up', 'finish', 'progress', 'recall', 'untell', 'told']),
  }),
]);
export type PracticeButton = z.infer<typeof practiceButtonSchema>;

/** The practice command behind a card's button, and the turn it sits on; null when it is none. */
export function readPracticeButton(
  data: unknown,
): { readonly command: PracticeCommand; readonly conversation: string; readonly turn: number } | null {
  const parsed = practiceButtonSchema.safeParse(data);
  if (!parsed.success) return null;
  const { conversation, turn } = parsed.data;
  return { command: buttonCommand(parsed.data), conversation, turn };
}

function buttonCommand(button: PracticeButton): PracticeCommand {
  switch (button.verb) {
    case 'practice':
      return { kind: 'practice', wish: button.wish };
    case 'keep':
      return { kind: 'keep', which: button.which };
    case 'cases':
      return { kind: 'cases', search: null, difficulty: null };
    case 'share':
      return { kind: 'share', shared: button.shared };
    default:
      return { kind: button.verb };
  }
}

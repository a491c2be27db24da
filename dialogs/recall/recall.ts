import type { Language } from '../../scripts/vocabulary.ts';

export interface RecalledTurn {
  readonly speaker: 'customer' | 'staff';
  readonly text: string;
}

/** What is asked for next: words of one of the two, the line after which she flared up, how it ended. */
export type RecallQuestion = 'customer' | 'staff' | 'turning-point' | 'outcome';

/** A talk that went wrong, told from memory, one thing at a time. Plain JSON. */
export interface Recall {
  readonly lang: Language;
  readonly turns: readonly RecalledTurn[];
  /** null once everything is told */
  readonly asks: RecallQuestion | null;
  /** index of the staff's line after which she flared up, as the teller remembers; null: not told or not known */
  readonly flaredAfter: number | null;
  /** how it ended, in the teller's words */
  readonly outcome: string | null;
}

/** A blank recall: her first words are asked for. */
export function startRecall(lang: Language): Recall {
  return { lang, turns: [], asks: 'customer', flaredAfter: null, outcome: null };
}

const NO_MORE =
  /^(?:没(?:有)?了|就这些|就这样|后来没了|讲完了|说完了|完了|到这儿?|(?:that(?:'| i)s all|no more|nothing more|that was it|done))[。.!！～~]*$/iu;
const UNKNOWN =
  /^(?:不知道|记不(?:清|得)了?|忘了|说不清|没有|都急|(?:i )?(?:do not|don't) (?:know|remember)|not sure|none)[。.!！]*$/iu;
const SPEAKERS =
  /^\s*(?:(客户|顾客|他|她|对方|大妈|大爷|阿姨|先生|女士|customer|client|she|he)|(我|柜员|我们|银行|大堂|同事|经理|staff|me|i|clerk))\s*(?:说|回|问|讲|said)?\s*[:：]\s*(.+)$/iu;

/** The recall after one answer. A pasted talk (她：… 我：…) is taken whole. Pure; blank words change nothing. */
export function tell(recall: Recall, words: string): Recall {
  const text = words.trim();
  if (text === '' || recall.asks === null) return recall;
  switch (recall.asks) {
    case 'customer':
    case 'staff':
      return toldTurn(recall, recall.asks, text);
    case 'turning-point':
      return { ...recall, flaredAfter: pointedAt(recall, text), asks: 'outcome' };
    case 'outcome':
      return { ...recall, outcome: text, asks: null };
  }
}

/** Takes back the last thing told. */
export function untell(recall: Recall): Recall {
  const { turns, asks, outcome } = recall;
  if (outcome !== null) return { ...recall, outcome: null, asks: 'outcome' };
  if (asks === 'outcome' && hasStaff(recall)) return { ...recall, flaredAfter: null, asks: 'turning-point' };
  if (asks === 'turning-point' || asks === 'outcome') return asking(recall, turns);
  return asking(recall, turns.slice(0, -1));
}

/** Ends the telling early; what was told is kept. */
export function endTelling(recall: Recall): Recall {
  return recall.turns.length > 0 ? { ...recall, asks: null } : recall;
}

function toldTurn(recall: Recall, asked: RecalledTurn['speaker'], text: string): Recall {
  if (NO_MORE.test(text)) return recall.turns.length > 0 ? afterTurns(recall) : recall;
  const pasted = readTalk(text);
  const added = pasted ?? [{ speaker: asked, text }];
  return asking(recall, [...recall.turns, ...added]);
}

const afterTurns = (recall: Recall): Recall => ({
  ...recall,
  asks: hasStaff(recall) ? 'turning-point' : 'outcome',
});
const hasStaff = ({ turns }: Recall) => turns.some((turn) => turn.speaker === 'staff');

/** These turns, and what comes after them asked for. */
const asking = (recall: Recall, turns: Recall['turns']): Recall => {
  const last = turns.at(-1);
  return { ...recall, turns, asks: last ? other(last.speaker) : 'customer' };
};

const other = (speaker: RecalledTurn['speaker']) => (speaker === 'customer' ? 'staff' : 'customer');

/** A talk pasted or dictated line by line with who spoke; null when the lines do not say who spoke. */
function readTalk(text: string): readonly RecalledTurn[] | null {
  const lines = text.split(/\n+/u).filter((line) => line.trim() !== '');
  const turns: RecalledTurn[] = [];
  for (const line of lines) {
    const [, customer, , said] = SPEAKERS.exec(line) ?? [];
    if (said) turns.push({ speaker: customer ? 'customer' : 'staff', text: said.trim() });
    else {
      const last = turns.pop();
      if (!last) return null;
      turns.push({ ...last, text: `${last.text} ${line.trim()}` });
    }
  }
  return turns.length > 0 ? turns : null;
}

/** Which of the staff's lines is meant: by number among them (第2句), or by the words it shares. */
function pointedAt({ turns }: Recall, text: string): number | null {
  if (UNKNOWN.test(text)) return null;
  const staff = turns.flatMap((turn, index) =>
    turn.speaker === 'staff' ? [{ text: turn.text, index }] : [],
  );
  const number = /(?:第\s*)?(\d{1,2})(?:\s*句)?/u.exec(text)?.[1];
  const numbered = number ? staff[Number(number) - 1] : undefined;
  if (numbered && text.length <= 8) return numbered.index;
  const best = staff
    .map(({ text: said, index }) => ({ index, shared: sharedPairs(said, text) }))
    .reduce((a, b) => (b.shared > a.shared ? b : a), { index: -1, shared: 0 });
  return best.shared > 0 ? best.index : null;
}

function sharedPairs(a: string, b: string): number {
  const pairs = new Set(pairsOf(a));
  return pairsOf(b).filter((pair) => pairs.has(pair)).length;
}

const pairsOf = (text: string) =>
  Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2));

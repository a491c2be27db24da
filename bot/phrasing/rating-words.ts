import type { Rating } from '../api/live.ts';

const RATED =
  /^(?:(?:生成的)?这句(?:话)?(好用|很好|好|不好|不行|不像人话|太长|意思变了|意思不对|不合适)|(good|bad|stilted|too long|meaning changed|wrong) line)\s*(?:[:：，,]\s*(.*))?$/isu;
const RATING_OF: Readonly<Record<string, Rating>> = {
  好用: 'good',
  很好: 'good',
  好: 'good',
  good: 'good',
  太长: 'long',
  'too long': 'long',
  意思变了: 'meaning',
  意思不对: 'meaning',
  'meaning changed': 'meaning',
  不合适: 'unfit',
  wrong: 'unfit',
};

/** “这句不好：太硬了”, “bad line: too stiff”: what a clerk thinks of the generated words on her card; null: something else. */
export function readRating(
  text: string,
): { kind: 'rate'; wording: null; rating: Rating; reason: string | null } | null {
  const match = RATED.exec(text);
  if (!match) return null;
  const [, zh, en, reason] = match;
  const rating = RATING_OF[zh ?? en?.toLowerCase() ?? ''] ?? 'stiff';
  return { kind: 'rate', wording: null, rating, reason: reason?.trim() || null };
}

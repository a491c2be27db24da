import type { Recall, Scorecard } from '../../dialogs/index.ts';
import type { Emotion } from '../../scripts/vocabulary.ts';
import type { RecallDebrief } from '../api/recall.ts';
import { recallWords } from './recall-strings.ts';

type Moment = RecallDebrief['moments'][number];

/**
 * A recalled talk as a trainer would take it apart, in reading order: the line that inflamed (as told, and as read),
 * where the second wave came, what was missing, what was good. Pure.
 */
export function dissect(recall: Recall, card: Scorecard): readonly Moment[] {
  const words = recallWords(recall.lang);
  const moments = recall.turns.flatMap(({ speaker, text }, i): readonly Moment[] => {
    if (speaker === 'customer') return secondWave(card, i, text, words);
    const finding = card.turns[i]?.findings?.[0];
    const rose = riseAfter(card, i);
    const told = recall.flaredAfter === i;
    if (!finding && !told && rose < 1) return [];
    return [
      {
        turn: i + 1,
        kind: 'inflamed',
        title: told ? words.toldInflamed : finding ? words.redLine : words.roseAfter,
        quote: finding?.quote ?? text,
        why: finding?.why ?? (told ? words.whyTold : words.whyRose),
        instead: finding?.instead ?? betterFor(card, i),
      },
    ];
  });
  return [...moments, ...missed(card, moments), ...good(card, words)].sort((a, b) => a.turn - b.turn);
}

/** She had calmed down, then flared up again: something said earlier was never answered. */
function secondWave(
  { turns }: Scorecard,
  i: number,
  text: string,
  words: ReturnType<typeof recallWords>,
): readonly Moment[] {
  const heard = turns.slice(0, i).flatMap(({ emotion }) => (emotion === undefined ? [] : [emotion]));
  const now = turns[i]?.emotion ?? 0;
  const lowest = Math.min(4, ...heard) as Emotion;
  const last = heard.at(-1);
  const isWave = heard.length >= 2 && last !== undefined && now >= 2 && now - Math.max(lowest, last) >= 1;
  return isWave
    ? [
        {
          turn: i + 1,
          kind: 'second-wave',
          title: words.secondWave,
          quote: text,
          why: words.whySecondWave,
          instead: null,
        },
      ]
    : [];
}

/** How far her temper rose with her next words after turn `i`. */
function riseAfter({ turns }: Scorecard, i: number): number {
  const before = turns.slice(0, i).findLast(({ emotion }) => emotion !== undefined)?.emotion;
  const after = turns.slice(i + 1).find(({ emotion }) => emotion !== undefined)?.emotion;
  return before === undefined || after === undefined ? 0 : after - before;
}

const betterFor = ({ priorities }: Scorecard, i: number): string | null =>
  (priorities.find(({ turn }) => turn === i) ?? priorities[0])?.better ?? null;

function missed({ priorities }: Scorecard, shown: readonly Moment[]): readonly Moment[] {
  return priorities
    .filter(({ turn }) => turn !== null && !shown.some((moment) => moment.turn === turn + 1))
    .map(({ name, turn, quote, why, better }) => ({
      turn: (turn ?? 0) + 1,
      kind: 'missed' as const,
      title: name,
      quote,
      why,
      instead: better,
    }));
}

function good({ strengths }: Scorecard, words: ReturnType<typeof recallWords>): readonly Moment[] {
  return strengths.map(({ name, turn, quote, why }) => ({
    turn: turn + 1,
    kind: 'good' as const,
    title: words.good(name),
    quote,
    why,
    instead: null,
  }));
}

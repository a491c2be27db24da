import type { Scorecard } from '../../../dialogs/index.ts';
import { EMOTIONS, type Language } from '../../../scripts/vocabulary.ts';
import type { TalkView } from '../../api/review/talk.ts';
import { TEMPER_NAMES } from '../../cards/strings.ts';
import type { SpokenEntry } from '../spoken.ts';
import { summaryWords } from '../strings.ts';
import { shortened } from '../telling.ts';

/** As much of a turn as a line quotes. */
const LONGEST_QUOTE = 40;

/** A talk in three lines, each about one turn: how it began, where it turned, how it ended. */
export function threeLines(
  spoken: readonly SpokenEntry[],
  card: Scorecard | null,
  lang: Language,
): TalkView['summary'] {
  const words = summaryWords(lang);
  const first = spoken.findIndex(({ speaker }) => speaker === 'customer');
  const last = spoken.findLastIndex(({ speaker }) => speaker === 'customer');
  const temper = (turn: number) => TEMPER_NAMES[lang][EMOTIONS[card?.turns[turn]?.emotion ?? 0] ?? 0];
  const quoteOf = (turn: number) => shortened(spoken[turn]?.text ?? '', LONGEST_QUOTE);
  const turned = card?.turningPoint;
  const fail = card?.criticalFails[0];
  return [
    ...(first >= 0 ? [{ turn: first, text: words.began(quoteOf(first)) }] : []),
    ...(fail
      ? [{ turn: fail.turn, text: words.crossed(fail.name, shortened(fail.quote, LONGEST_QUOTE)) }]
      : turned
        ? [
            {
              turn: turned.turn,
              text: words.turned(
                shortened(turned.quote, LONGEST_QUOTE),
                TEMPER_NAMES[lang][turned.from],
                TEMPER_NAMES[lang][turned.to],
              ),
            },
          ]
        : []),
    ...(last > first && card ? [{ turn: last, text: words.ended(temper(last), quoteOf(last)) }] : []),
  ];
}

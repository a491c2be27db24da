import { useRef } from 'react';
import type { Overview } from '../../../bot/api/review/overview.ts';
import { reviewAddress } from '../../route.ts';
import { useLang } from '../../shared/language.tsx';
import { overviewStrings } from '../../shared/strings-overview.ts';
import { dateText } from '../../shared/time.ts';
import { useWidth } from '../../study/use-width.ts';
import { Panel } from './panel.tsx';
import { Axis, scaleOf, WeekName } from './scale.tsx';

const HEIGHT = 150;
const LEFT = 26;
/** Room for the names at the end of the lines; CSS pixels. */
const NAMES = 172;
/** Names nearer than this run into each other; CSS pixels. */
const NAME_HEIGHT = 17;

/** The most frequent red lines week by week; the foremost is the highlighted one, the others differ by their dashes. */
export function RedLines({ overview: { redLines, headlines } }: { readonly overview: Overview }) {
  const lang = useLang();
  const words = overviewStrings(lang);
  const plot = useRef<HTMLElement>(null);
  const width = useWidth(plot, 540);
  const weeks = redLines[0]?.weeks ?? [];
  const { top, ticks } = scaleOf(
    Math.max(1, ...redLines.flatMap((line) => line.weeks.map(({ count }) => count))),
  );
  const right = width - Math.min(NAMES, width * 0.42);
  const step = (right - LEFT - 16) / Math.max(1, weeks.length - 1);
  const placeOf = (index: number) => LEFT + 8 + index * step;
  const heightOf = (count: number) => HEIGHT - (count / top) * (HEIGHT - 12);
  const names = spread(redLines.map(({ weeks: all }) => heightOf(all.at(-1)?.count ?? 0)));
  return (
    <Panel title={headlines.redLines} note={words.rulesNote}>
      <figure ref={plot} className="plot" aria-label={words.rulesNote}>
        <svg width={width} height={HEIGHT + 26} role="presentation">
          <Axis ticks={ticks} top={top} width={right} left={LEFT} height={HEIGHT} />
          {weeks.map(({ from }, index) => (
            <WeekName key={from} from={from} index={index} step={step} x={placeOf(index)} height={HEIGHT} />
          ))}
          {redLines.map(({ rule, name, weeks: all }, index) => (
            <g key={rule} className={`series series-${index}`}>
              <polyline points={all.map(({ count }, i) => `${placeOf(i)},${heightOf(count)}`).join(' ')} />
              {all.map(({ from, count, query }, i) => (
                <a
                  key={from}
                  href={reviewAddress('queue', { query })}
                  aria-label={`${name} ${words.week(dateText(from, lang))} ${count}`}
                >
                  <circle className="hit-area" cx={placeOf(i)} cy={heightOf(count)} r="12" />
                  <circle className="point" cx={placeOf(i)} cy={heightOf(count)} r="3" />
                </a>
              ))}
              <text className="series-name" x={right + 8} y={(names[index] ?? 0) + 4}>
                {name} {rule} {all.at(-1)?.count ?? 0}
              </text>
            </g>
          ))}
        </svg>
      </figure>
    </Panel>
  );
}

/** Heights for the names of the lines, pushed apart where they would overlap, in the order given. */
export function spread(heights: readonly number[]): readonly number[] {
  const order = heights.map((_, index) => index).toSorted((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0));
  const placed = [...heights];
  let last = Number.NEGATIVE_INFINITY;
  for (const index of order) {
    last = Math.max(heights[index] ?? 0, last + NAME_HEIGHT);
    placed[index] = last;
  }
  // what was pushed below the axis moves up again
  const over = Math.max(0, last - HEIGHT);
  return placed.map((height) => height - over);
}

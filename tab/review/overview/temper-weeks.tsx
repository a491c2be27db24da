import { useRef } from 'react';
import type { Overview } from '../../../bot/api/review/overview.ts';
import { reviewAddress } from '../../route.ts';
import { useLang, useStrings } from '../../shared/language.tsx';
import type { Emotion } from '../../shared/strings.ts';
import { overviewStrings } from '../../shared/strings-overview.ts';
import { TEMPER_SHAPES, Temper } from '../../shared/temper.tsx';
import { dateText } from '../../shared/time.ts';
import { useWidth } from '../../study/use-width.ts';
import { Panel } from './panel.tsx';
import { Axis, columnsOf, scaleOf, WeekName } from './scale.tsx';

const HEIGHT = 176;
const LEFT = 30;
const LEVELS: readonly Emotion[] = [0, 1, 2, 3, 4];
/** A block lower than this has no room for its shape; CSS pixels. */
const ROOM = 14;

/** Talks a week, stacked by how bad they got; each block leads to its talks. */
export function TemperWeeks({ overview: { temper, headlines } }: { readonly overview: Overview }) {
  const lang = useLang();
  const words = overviewStrings(lang);
  const { tempers } = useStrings();
  const plot = useRef<HTMLElement>(null);
  const width = useWidth(plot, 540);
  const totals = temper.map(({ peaks }) => peaks.reduce((sum, { count }) => sum + count, 0));
  const { top, ticks } = scaleOf(Math.max(...totals, 1));
  const { step, thick, startOf } = columnsOf(temper.length, LEFT, width);
  const key = (
    <p className="key" aria-hidden="true">
      {LEVELS.map((level) => (
        <Temper key={level} level={level} variant="inline" />
      ))}
    </p>
  );
  return (
    <Panel title={headlines.temper} note={words.temperNote} end={key}>
      <figure ref={plot} className="plot" aria-label={words.temperNote}>
        <svg width={width} height={HEIGHT + 26} role="presentation">
          <Axis ticks={ticks} top={top} width={width} left={LEFT} height={HEIGHT} />
          {temper.map(({ from, peaks }, index) => {
            const x = startOf(index);
            let y = HEIGHT;
            return (
              <g key={from}>
                {LEVELS.map((level) => {
                  const peak = peaks.find((one) => one.level === level);
                  if (!peak || peak.count === 0) return null;
                  const high = (peak.count / top) * (HEIGHT - 12);
                  y -= high;
                  return (
                    <a
                      key={level}
                      href={reviewAddress('queue', { query: peak.query })}
                      className={`temper-level-${level}`}
                      aria-label={`${words.week(dateText(from, lang))} ${tempers[level]} ${words.talks(peak.count)}`}
                    >
                      <rect
                        className="block"
                        x={x}
                        y={y + 1}
                        width={thick}
                        height={Math.max(1.5, high - 2)}
                        rx="2"
                      />
                      {high < ROOM ? null : (
                        <g
                          className="block-shape"
                          transform={`translate(${x + thick / 2 - 5} ${y + high / 2 - 5}) scale(.72)`}
                        >
                          {TEMPER_SHAPES[level]}
                        </g>
                      )}
                    </a>
                  );
                })}
                <WeekName from={from} index={index} step={step} x={x + thick / 2} height={HEIGHT} />
              </g>
            );
          })}
        </svg>
      </figure>
    </Panel>
  );
}

import { useRef } from 'react';
import type { Overview } from '../../../bot/api/review/overview.ts';
import { reviewAddress } from '../../route.ts';
import { useLang } from '../../shared/language.tsx';
import { overviewStrings } from '../../shared/strings-overview.ts';
import { dateText } from '../../shared/time.ts';
import { useWidth } from '../../study/use-width.ts';
import { Panel } from './panel.tsx';
import { Axis, columnsOf, scaleOf, WeekName } from './scale.tsx';

const HEIGHT = 112;
const LEFT = 26;

/** Talks a week in which the customer had come before. */
export function Visits({ overview: { repeatVisits } }: { readonly overview: Overview }) {
  const lang = useLang();
  const words = overviewStrings(lang);
  const plot = useRef<HTMLElement>(null);
  const width = useWidth(plot, 540);
  const { top, ticks } = scaleOf(Math.max(1, ...repeatVisits.map(({ count }) => count)));
  const { step, thick, startOf } = columnsOf(repeatVisits.length, LEFT, width);
  return (
    <Panel title={words.visitsTitle} note={words.visitsNote}>
      <figure ref={plot} className="plot" aria-label={words.visitsTitle}>
        <svg width={width} height={HEIGHT + 26} role="presentation">
          <Axis ticks={ticks} top={top} width={width} left={LEFT} height={HEIGHT} />
          {repeatVisits.map(({ from, count, query }, index) => {
            const x = startOf(index);
            const high = (count / top) * (HEIGHT - 12);
            return (
              <g key={from}>
                {count === 0 ? null : (
                  <a
                    href={reviewAddress('queue', { query })}
                    aria-label={`${words.week(dateText(from, lang))} ${words.talks(count)}`}
                  >
                    <rect className="plain-bar" x={x} y={HEIGHT - high} width={thick} height={high} rx="2" />
                    <text className="bar-number" x={x + thick / 2} y={HEIGHT - high - 5} textAnchor="middle">
                      {count}
                    </text>
                  </a>
                )}
                <WeekName from={from} index={index} step={step} x={x + thick / 2} height={HEIGHT} />
              </g>
            );
          })}
        </svg>
      </figure>
    </Panel>
  );
}

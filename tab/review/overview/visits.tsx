import { useRef } from 'react';
import type { Overview } from '../../../bot/api/review/overview.ts';
import { reviewAddress } from '../../route.ts';
import { useLang } from '../../shared/language.tsx';
import { overviewStrings } from '../../shared/strings-overview.ts';
import { useWidth } from '../../study/use-width.ts';
import { Panel } from './panel.tsx';
import { Axis, labelEvery, scaleOf } from './scale.tsx';

const HEIGHT = 112;
const LEFT = 26;

/** Talks a week in which the customer had come before. */
export function Visits({ overview: { repeatVisits } }: { readonly overview: Overview }) {
  const lang = useLang();
  const words = overviewStrings(lang);
  const plot = useRef<HTMLElement>(null);
  const width = useWidth(plot, 540);
  const day = new Intl.DateTimeFormat(lang, { month: 'numeric', day: 'numeric' });
  const { top, ticks } = scaleOf(Math.max(1, ...repeatVisits.map(({ count }) => count)));
  const step = (width - LEFT) / Math.max(1, repeatVisits.length);
  const thick = Math.min(40, step * 0.62);
  return (
    <Panel title={words.visitsTitle} note={words.visitsNote}>
      <figure ref={plot} className="plot" aria-label={words.visitsTitle}>
        <svg width={width} height={HEIGHT + 26} role="presentation">
          <Axis ticks={ticks} top={top} width={width} left={LEFT} height={HEIGHT} />
          {repeatVisits.map(({ from, count, query }, index) => {
            const x = LEFT + index * step + (step - thick) / 2;
            const high = (count / top) * (HEIGHT - 12);
            return (
              <g key={from}>
                {count === 0 ? null : (
                  <a
                    href={reviewAddress('queue', { query })}
                    aria-label={`${words.week(day.format(from))} ${words.talks(count)}`}
                  >
                    <rect className="plain-bar" x={x} y={HEIGHT - high} width={thick} height={high} rx="2" />
                    <text className="bar-number" x={x + thick / 2} y={HEIGHT - high - 5} textAnchor="middle">
                      {count}
                    </text>
                  </a>
                )}
                <text className="tick" x={x + thick / 2} y={HEIGHT + 18} textAnchor="middle">
                  {index % labelEvery(step) === 0 ? day.format(from) : ''}
                </text>
              </g>
            );
          })}
        </svg>
      </figure>
    </Panel>
  );
}

import type { Overview } from '../../../bot/api/review/overview.ts';
import { useLang } from '../../shared/language.tsx';
import { overviewStrings } from '../../shared/strings-overview.ts';
import { Count, Panel } from './panel.tsx';

const MOST = 6;

/** Why people complain, most frequent first, against the period before; what grew most is the highlighted one. */
export function Causes({ overview: { causes, headlines } }: { readonly overview: Overview }) {
  const words = overviewStrings(useLang());
  const shown = causes.slice(0, MOST);
  const most = Math.max(1, ...shown.map(({ count }) => count));
  const grown = shown.reduce<(typeof shown)[number] | null>(
    (best, cause) => (cause.count - cause.before > (best ? best.count - best.before : 0) ? cause : best),
    null,
  );
  const change = (count: number, before: number) =>
    count === before ? words.same : count > before ? words.more(count - before) : words.fewer(before - count);
  return (
    <Panel title={headlines.causes} note={words.causesNote}>
      <ol className="bars">
        {shown.map(({ key, name, count, before, query }) => (
          <li key={key} className={key === grown?.key ? 'bar-grown' : ''}>
            <span className="bar-label">{name}</span>
            <svg viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
              <rect width={(count / most) * 100} height="12" />
            </svg>
            <Count count={count} query={query} of={name} />
            <span className="note">{change(count, before)}</span>
          </li>
        ))}
      </ol>
    </Panel>
  );
}

import type { Overview } from '../../../bot/api/review/overview.ts';
import { useLang } from '../../shared/language.tsx';
import { overviewStrings } from '../../shared/strings-overview.ts';
import { Count, Panel } from './panel.tsx';

/** How the talks ended. */
export function Outcomes({ overview: { outcomes, headlines } }: { readonly overview: Overview }) {
  const words = overviewStrings(useLang());
  const most = Math.max(1, ...outcomes.map(({ count }) => count));
  return (
    <Panel title={headlines.outcomes} note={words.outcomesNote}>
      <ul className="bars">
        {outcomes.map(({ outcome, name, count, query }) => (
          <li key={outcome}>
            <span className="bar-label">{name}</span>
            <svg viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
              <rect width={(count / most) * 100} height="12" />
            </svg>
            <Count count={count} query={query} of={name} />
            <span />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

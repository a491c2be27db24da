import { Button } from '@fluentui/react-components';
import { CheckmarkRegular, ClockRegular, ErrorCircleRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { Overview } from '../../../bot/api/review/overview.ts';
import { reviewAddress } from '../../route.ts';
import { useLang } from '../../shared/language.tsx';
import { overviewStrings } from '../../shared/strings-overview.ts';
import { Count, Panel } from './panel.tsx';

const KINDS = ['kept', 'late', 'open', 'overdue'] as const;
const MARKS: Readonly<Record<(typeof KINDS)[number], ReactElement>> = {
  kept: <CheckmarkRegular />,
  late: <ClockRegular />,
  open: <ClockRegular />,
  overdue: <ErrorCircleRegular />,
};

/** What was promised and what became of it. */
export function Promises({ overview: { promises, headlines } }: { readonly overview: Overview }) {
  const words = overviewStrings(useLang());
  const all = KINDS.reduce((sum, kind) => sum + promises[kind].count, 0);
  let x = 0;
  return (
    <Panel title={headlines.promises} note={words.promisesNote}>
      <svg className="promise-bar" viewBox="0 0 100 22" preserveAspectRatio="none" aria-hidden="true">
        <rect className="promise-none" width="100" height="22" />
        {KINDS.map((kind) => {
          const wide = all === 0 ? 0 : (promises[kind].count / all) * 100;
          x += wide;
          return wide === 0 ? null : (
            <rect
              key={kind}
              className={`part-${kind}`}
              x={x - wide}
              width={Math.max(0.6, wide - 0.4)}
              height="22"
            />
          );
        })}
      </svg>
      <ul className="promise-key">
        {KINDS.map((kind) => (
          <li key={kind} className={`part-${kind}`}>
            {MARKS[kind]}
            {words[kind]}
            <Count count={promises[kind].count} query={promises[kind].query} of={words[kind]} />
          </li>
        ))}
      </ul>
      {promises.overdue.count > 0 ? (
        <p className="promise-next">
          <ErrorCircleRegular />
          <span>{words.overdue}</span>
          <Button as="a" href={reviewAddress('queue', { query: promises.overdue.query })}>
            {words.seeOverdue}
          </Button>
        </p>
      ) : null}
    </Panel>
  );
}

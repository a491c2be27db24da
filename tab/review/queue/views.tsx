import { Button } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { SavedViews, Today } from '../../../bot/api/review/queue.ts';
import { reviewAddress } from '../../route.ts';
import { useLang } from '../../shared/language.tsx';
import { send } from '../../shared/request.ts';
import { queueStrings } from '../../shared/strings-queue.ts';
import { reviewStrings } from '../../shared/strings-review.ts';
import { whenText } from '../../shared/time.ts';
import { useNames } from '../names.tsx';
import { sameQuery } from './conditions.ts';

interface ViewsProps {
  readonly query: string;
  readonly today: Today | null;
  readonly saved: SavedViews | null;
  readonly again: () => void;
}

/** The others are behind the view of all of them. */
const MOST_BLIND = 5;

/** Her saved views, what waits in the review, and where talks come from. */
export function Views({ query, today, saved, again }: ViewsProps) {
  const lang = useLang();
  const words = queueStrings(lang);
  const shared = reviewStrings(lang);
  const drop = async (id: string) => {
    await send('DELETE', `/api/review/views/${id}`, null, lang);
    again();
  };
  const inReview = (today?.needs ?? []).filter(({ need }) =>
    ['appeal', 'calibrate', 'review-review'].includes(need),
  );
  const total = (today?.kinds ?? []).reduce((sum, { count }) => sum + count, 0);
  return (
    <nav className="views" aria-label={words.menu}>
      <h2>{words.myViews}</h2>
      <ul>
        <View name={words.all} count={total} query="" at={query} />
        {(saved?.views ?? []).map((view) => (
          <View key={view.id} name={view.name} count={view.count} query={view.query} at={query}>
            <Button
              className="view-drop"
              appearance="transparent"
              size="small"
              icon={<DismissRegular />}
              aria-label={words.dropView(view.name)}
              onClick={() => drop(view.id)}
            />
          </View>
        ))}
      </ul>
      <Blind asked={today?.blind ?? []} />
      {inReview.length > 0 ? <h2>{words.review}</h2> : null}
      <ul>
        {inReview.map(({ need, count, query: of }) => (
          <View key={need} name={shared.needs[need]} count={count} query={of} at={query} />
        ))}
      </ul>
      <h2>{words.source}</h2>
      <ul>
        {(today?.kinds ?? []).map(({ kind, count }) => (
          <View key={kind} name={shared.kinds[kind]} count={count} query={`kinds=${kind}`} at={query} />
        ))}
      </ul>
      {today && today.ownHidden > 0 ? <p className="note">{words.own(today.ownHidden)}</p> : null}
    </nav>
  );
}

/** The talks that wait for her levels, each a way to it. */
function Blind({ asked }: { readonly asked: Today['blind'] }) {
  const lang = useLang();
  const words = queueStrings(lang);
  const names = useNames();
  if (asked.length === 0) return null;
  return (
    <>
      <h2>{words.blind}</h2>
      <ul>
        {asked.slice(0, MOST_BLIND).map(({ talk, category, askedBy, askedAt }) => (
          <li key={talk} className="view">
            <a href={reviewAddress('talk', { id: talk })}>
              <span>
                {names.of('categories', category)}
                <small className="note">{words.askedBy(askedBy, whenText(askedAt, lang))}</small>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

interface ViewProps {
  readonly name: string;
  readonly count: number;
  readonly query: string;
  /** the query that is shown */
  readonly at: string;
  readonly children?: ReactNode;
}

function View({ name, count, query, at, children }: ViewProps) {
  return (
    <li className="view">
      <a href={reviewAddress('queue', { query })} aria-current={sameQuery(query, at) ? 'true' : undefined}>
        <span>{name}</span>
        <span className="view-count">{count}</span>
      </a>
      {children}
    </li>
  );
}

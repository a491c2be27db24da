import { useState } from 'react';
import type { Me } from '../../../bot/api/review/me.ts';
import type { SavedViews, Today } from '../../../bot/api/review/queue.ts';
import { reviewAddress } from '../../route.ts';
import { useLang } from '../../shared/language.tsx';
import { useRead } from '../../shared/request.ts';
import { queueStrings } from '../../shared/strings-queue.ts';
import { useMedia } from '../../shared/use-media.ts';
import { Fault } from '../loaded.tsx';
import { Filters } from './filters.tsx';
import { Needs } from './needs.tsx';
import { Rows } from './rows.tsx';
import { useQueue } from './use-queue.ts';
import { Views } from './views.tsx';
import './queue.css';

interface QueuePageProps {
  readonly query: string;
  readonly me: Me;
}

/** What needs her, and every talk she may read, narrowed and sorted by the address. */
export function QueuePage({ query, me }: QueuePageProps) {
  const lang = useLang();
  const words = queueStrings(lang);
  const queue = useQueue(query);
  const today = useRead<Today>('/api/review/today', lang);
  const views = useRead<SavedViews>('/api/review/views', lang);
  const narrow = useMedia('(max-width: 899px)');
  // the menu of a narrow screen is open for one query: picking a view closes it
  const [openFor, setOpenFor] = useState<string | null>(null);
  const needs = today.result?.kind === 'read' ? today.result.body : null;
  const saved = views.result?.kind === 'read' ? views.result.body : null;
  const narrowed = (next: string) => {
    window.location.hash = reviewAddress('queue', { query: next });
  };

  const side = <Views query={query} today={needs} saved={saved} again={views.again} />;
  return (
    <div className="queue">
      {narrow ? (
        <details
          className="queue-menu"
          open={openFor === query}
          onToggle={(event) => setOpenFor(event.currentTarget.open ? query : null)}
        >
          <summary>{words.menu}</summary>
          {side}
        </details>
      ) : (
        <div className="queue-side">{side}</div>
      )}
      <main id="review-main" className="review queue-main" tabIndex={-1}>
        <Needs name={me.name} today={needs} query={query} />
        <Filters query={query} me={me} listed={queue.listed} onQuery={narrowed} onSaved={views.again} />
        {queue.fault ? <Fault result={queue.fault} again={queue.again} /> : null}
        {queue.listed && queue.fault?.kind !== 'denied' ? (
          <Rows
            query={query}
            listed={queue.listed}
            busy={queue.busy}
            mayFlag={me.may.includes('review.act')}
            onMore={queue.more}
            onPatch={queue.patch}
          />
        ) : null}
      </main>
    </div>
  );
}

import { lazy, Suspense } from 'react';
import type { Me } from '../../bot/api/review/me.ts';
import type { ReviewPlace, ReviewRoute } from '../route.ts';
import { useLang } from '../shared/language.tsx';
import { reviewStrings } from '../shared/strings-review.ts';
import { CandidatesPage } from './candidates/candidates-page.tsx';
import { CasePage } from './cases/case-page.tsx';
import { CasesPage } from './cases/cases-page.tsx';
import { ExchangePage } from './exchange/exchange-page.tsx';
import { AuditPage } from './keeping/audit-page.tsx';
import { ClearPage } from './keeping/clear-page.tsx';
import { MorningPage } from './morning/morning-page.tsx';
import { OwnPage } from './own/own-page.tsx';
import { TryRole } from './own/try-role.tsx';
import { QueuePage } from './queue/queue-page.tsx';
import { TalkPage } from './talk/talk-page.tsx';

const OverviewPage = lazy(() => import('./overview/overview-page.tsx'));

interface PlaceProps {
  readonly route: ReviewRoute;
  readonly place: ReviewPlace | null;
  readonly me: Me;
}

/** The place of the review that the address names. */
export function Place({ route, place, me }: PlaceProps) {
  const words = reviewStrings(useLang());
  switch (place) {
    case 'queue':
      return <QueuePage query={route.query} me={me} />;
    case 'talk':
      return route.id === null ? (
        <QueuePage query={route.query} me={me} />
      ) : (
        <TalkPage key={route.id} id={route.id} turn={route.turn} />
      );
    case 'overview':
      return (
        <Suspense fallback={<main id="review-main" className="review" aria-busy="true" />}>
          <OverviewPage query={route.query} me={me} />
        </Suspense>
      );
    case 'cases':
      return route.id === null ? <CasesPage me={me} /> : <CasePage key={route.id} id={route.id} me={me} />;
    case 'examples':
      return <CandidatesPage me={me} />;
    case 'morning':
      return <MorningPage />;
    case 'export':
      return <ExchangePage query={route.query} me={me} />;
    case 'audit':
      return <AuditPage />;
    case 'clear':
      return <ClearPage />;
    case 'mine':
      return <OwnPage />;
    case null:
      return (
        <main id="review-main" className="review" tabIndex={-1}>
          <div className="review-fault">
            <p>{words.noPlace}</p>
            <TryRole />
          </div>
        </main>
      );
  }
}

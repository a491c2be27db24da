import type { Me } from '../../../bot/api/review/me.ts';
import { ExportPart } from './export-part.tsx';
import { ImportPart } from './import-part.tsx';
import './exchange.css';

/** Talks out of the house and into it. */
export function ExchangePage({ query, me }: { readonly query: string; readonly me: Me }) {
  return (
    <main id="review-main" className="review" tabIndex={-1}>
      <div className="review-page exchange">
        {me.may.includes('talk.export') ? <ExportPart query={query} /> : null}
        {me.may.includes('talk.import') ? <ImportPart /> : null}
      </div>
    </main>
  );
}

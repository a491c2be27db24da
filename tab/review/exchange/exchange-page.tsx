import type { Me } from '../../../bot/api/review/me.ts';
import { Page } from '../page.tsx';
import { ExportPart } from './export-part.tsx';
import { ImportPart } from './import-part.tsx';
import './exchange.css';

/** Talks out of the house and into it. */
export function ExchangePage({ query, me }: { readonly query: string; readonly me: Me }) {
  return (
    <Page look="exchange">
      {me.may.includes('talk.export') ? <ExportPart query={query} /> : null}
      {me.may.includes('talk.import') ? <ImportPart /> : null}
    </Page>
  );
}

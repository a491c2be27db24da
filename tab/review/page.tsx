import type { ReactNode } from 'react';

interface PageProps {
  /** what this page's own rules of looks hang on */
  readonly look?: 'clear' | 'exchange' | 'morning';
  readonly title?: string;
  readonly note?: string;
  readonly children: ReactNode;
}

/** A place of the review that is one scrolling page; the skip link leads here. */
export const Page = ({ look, title, note, children }: PageProps) => (
  <main id="review-main" className="review" tabIndex={-1}>
    <div className={look ? `review-page ${look}` : 'review-page'}>
      {title ? (
        <header className="review-head">
          <h1>{title}</h1>
          <p className="note">{note}</p>
        </header>
      ) : null}
      {children}
    </div>
  </main>
);

/** That there is nothing here, and what would bring something. */
export const Empty = ({ what, next }: { readonly what: string; readonly next: string }) => (
  <div className="queue-empty">
    <p>{what}</p>
    <p className="note">{next}</p>
  </div>
);

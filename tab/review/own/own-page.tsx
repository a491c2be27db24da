import type { QueuePage } from '../../../bot/api/review/queue.ts';
import { useLang } from '../../shared/language.tsx';
import { useRead } from '../../shared/request.ts';
import { ownStrings } from '../../shared/strings-own.ts';
import { Loaded } from '../loaded.tsx';
import { Row } from '../queue/row.tsx';
import { TryRole } from './try-role.tsx';
import '../queue/queue.css';

/** A staff member's own talks that somebody has reviewed. */
export function OwnPage() {
  const lang = useLang();
  const words = ownStrings(lang);
  const { result, again } = useRead<QueuePage>('/api/review/mine', lang);
  return (
    <main id="review-main" className="review" tabIndex={-1}>
      <div className="review-page">
        <header className="review-head">
          <h1>{words.title}</h1>
          <p className="note">{words.note}</p>
        </header>
        <Loaded result={result} again={again}>
          {({ rows }) =>
            rows.length === 0 ? (
              <div className="queue-empty">
                <p>{words.empty}</p>
                <p className="note">{words.emptyTry}</p>
              </div>
            ) : (
              <section className="rows">
                <ol className="row-list">
                  {rows.map((row) => (
                    <Row key={row.id} row={row} />
                  ))}
                </ol>
              </section>
            )
          }
        </Loaded>
        <TryRole />
      </div>
    </main>
  );
}

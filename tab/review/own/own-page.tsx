import type { QueuePage } from '../../../bot/api/review/queue.ts';
import { useLang } from '../../shared/language.tsx';
import { useRead } from '../../shared/request.ts';
import { ownStrings } from '../../shared/strings-own.ts';
import { Loaded } from '../loaded.tsx';
import { Empty, Page } from '../page.tsx';
import { Row } from '../queue/row.tsx';
import { TryRole } from './try-role.tsx';
import '../queue/queue.css';

/** A staff member's own talks that somebody has reviewed. */
export function OwnPage() {
  const lang = useLang();
  const words = ownStrings(lang);
  const { result, again } = useRead<QueuePage>('/api/review/mine', lang);
  return (
    <Page title={words.title} note={words.note}>
      <Loaded result={result} again={again}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty what={words.empty} next={words.emptyTry} />
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
    </Page>
  );
}

import { Button } from '@fluentui/react-components';
import { PrintRegular } from '@fluentui/react-icons';
import type { Morning } from '../../../bot/api/review/overview.ts';
import { addressOf } from '../../route.ts';
import { useLang } from '../../shared/language.tsx';
import { useRead } from '../../shared/request.ts';
import { type DraftStrings, draftStrings } from '../../shared/strings-drafts.ts';
import { Phrases } from '../../study/spoken.tsx';
import { Loaded } from '../loaded.tsx';
import { Page } from '../page.tsx';
import './morning.css';

/** Monday's page for the morning meeting: one talk without names, and three minutes in pairs. */
export function MorningPage() {
  const lang = useLang();
  const words = draftStrings(lang);
  const { result, again } = useRead<Morning>('/api/review/morning', lang);
  return (
    <Page look="morning">
      <Loaded result={result} again={again}>
        {({ page }) =>
          page === null ? (
            <div className="queue-empty">
              <h1>{words.morning}</h1>
              <p>{words.morningEmpty}</p>
              <p className="note">{words.morningEmptyTry}</p>
            </div>
          ) : (
            <Sheet page={page} words={words} day={dayOf(page.week, lang)} />
          )
        }
      </Loaded>
    </Page>
  );
}

const dayOf = (week: number, lang: string) =>
  new Intl.DateTimeFormat(lang, { month: 'long', day: 'numeric' }).format(week);

interface SheetProps {
  readonly page: NonNullable<Morning['page']>;
  readonly words: DraftStrings;
  readonly day: string;
}

function Sheet({ page, words, day }: SheetProps) {
  return (
    <article className="pane morning-sheet">
      <header>
        <div>
          <p className="label">{words.week(day)}</p>
          <h1>{page.title}</h1>
          <p className="note">{words.morningNote}</p>
        </div>
        <div className="morning-actions">
          <Button appearance="subtle" icon={<PrintRegular />} onClick={() => window.print()}>
            {words.print}
          </Button>
          <Button as="a" appearance="primary" href={addressOf('practice', page.scenario.id)}>
            {words.practise}
          </Button>
        </div>
      </header>
      <section>
        <h2>{words.opening}</h2>
        <blockquote>
          <Phrases line={page.opening} />
        </blockquote>
      </section>
      <section>
        <h2>{words.wrong}</h2>
        <ol className="morning-wrong">
          {page.wentWrong.map(({ said, why, instead }) => (
            <li key={said}>
              <dl>
                <dt>{words.said}</dt>
                <dd>
                  <span className="wave wave-block">{said}</span>
                </dd>
                <dt>{words.why}</dt>
                <dd>{why}</dd>
                <dt>{words.instead}</dt>
                <dd className="findings-better">
                  <Phrases line={instead} />
                </dd>
              </dl>
            </li>
          ))}
        </ol>
      </section>
      <section>
        <h2>{words.pairs}</h2>
        <ol className="morning-pairs">
          {page.pairs.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
    </article>
  );
}

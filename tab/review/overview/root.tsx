import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Causes } from '../../../bot/api/review/overview.ts';
import { reviewAddress } from '../../route.ts';
import { useLang } from '../../shared/language.tsx';
import { useRead } from '../../shared/request.ts';
import { overviewStrings } from '../../shared/strings-overview.ts';
import { Loaded } from '../loaded.tsx';
import { Panel } from './panel.tsx';

/** What to change at the root: what each side cares about, in the customers' own words, and the first step. */
export function Root({ query }: { readonly query: string }) {
  const lang = useLang();
  const words = overviewStrings(lang);
  const { result, again } = useRead<Causes>(`/api/review/causes?${query}`, lang);
  const [shown, setShown] = useState(0);
  return (
    <Loaded result={result} again={again}>
      {({ causes }) => {
        const cause = causes[shown % Math.max(1, causes.length)];
        if (!cause) return null;
        return (
          <Panel
            title={words.rootTitle(cause.name)}
            note=""
            end={
              <a className="root-quotes" href={reviewAddress('queue', { query: cause.query })}>
                {words.quotes(cause.count)}
              </a>
            }
          >
            <dl className="root">
              {apart(cause.quotes).map(({ talk, text }) => (
                <div key={talk}>
                  <dt>{words.said}</dt>
                  <dd>
                    <a href={reviewAddress('talk', { id: talk })}>{words.quoted(text)}</a>
                  </dd>
                </div>
              ))}
              <div>
                <dt>{words.customer}</dt>
                <dd>{cause.customer}</dd>
              </div>
              <div>
                <dt>{words.regulator}</dt>
                <dd>{cause.regulator}</dd>
              </div>
              <div>
                <dt>{words.public}</dt>
                <dd>{cause.public}</dd>
              </div>
              <div>
                <dt>{words.firstStep}</dt>
                <dd>
                  <b>{cause.firstStep}</b>
                </dd>
              </div>
            </dl>
            {causes.length > 1 ? (
              <Button size="small" onClick={() => setShown(shown + 1)}>
                {words.nextCause}
              </Button>
            ) : null}
          </Panel>
        );
      }}
    </Loaded>
  );
}

const MOST_QUOTES = 2;

/** A few quotes that do not say the same. */
function apart(quotes: Causes['causes'][number]['quotes']) {
  const seen = new Set<string>();
  return quotes.filter(({ text }) => !seen.has(text) && seen.add(text)).slice(0, MOST_QUOTES);
}

import { Button, ProgressBar } from '@fluentui/react-components';
import { useState } from 'react';
import type { ExportFormat } from '../../../bot/api/review/exchange.ts';
import { reviewAddress } from '../../route.ts';
import { useLang } from '../../shared/language.tsx';
import { useRead } from '../../shared/request.ts';
import { keepingStrings } from '../../shared/strings-keeping.ts';
import { Loaded } from '../loaded.tsx';
import { isNarrowed, withConditions } from '../queue/conditions.ts';
import { lastTrail } from '../trail.ts';
import { useDownload } from './use-download.ts';

const FORMATS: readonly ExportFormat[] = ['talks.csv', 'turns.csv', 'jsonl', 'transcript', 'pdf'];

/** Which talks, how many, in which format; the progress as it comes. */
export function ExportPart({ query }: { readonly query: string }) {
  const lang = useLang();
  const words = keepingStrings(lang);
  const chosen = withConditions(query === '' ? lastTrail().query : query, { sort: null });
  const [narrowed, setNarrowed] = useState(isNarrowed(chosen));
  const filter = narrowed ? chosen : '';
  const [format, setFormat] = useState<ExportFormat>('talks.csv');
  const { result, again } = useRead<{ readonly talks: number }>(`/api/review/export/size?${filter}`, lang);
  const talks = result?.kind === 'read' ? result.body.talks : 0;
  const { state, start, stop } = useDownload();
  const running = state.kind === 'running';
  return (
    <section className="pane" aria-labelledby="export">
      <h1 id="export">{words.exportTitle}</h1>
      <p className="note">{words.exportNote}</p>
      <fieldset className="choices">
        <legend>{words.what}</legend>
        <label>
          <input type="radio" name="what" checked={!narrowed} onChange={() => setNarrowed(false)} />
          {words.whatAll}
        </label>
        {isNarrowed(chosen) ? (
          <label>
            <input type="radio" name="what" checked={narrowed} onChange={() => setNarrowed(true)} />
            {words.whatFiltered}
          </label>
        ) : (
          <a href={reviewAddress('queue')}>{words.changeFilter}</a>
        )}
      </fieldset>
      <fieldset className="choices">
        <legend>{words.format}</legend>
        {FORMATS.map((name) => (
          <label key={name}>
            <input type="radio" name="format" checked={format === name} onChange={() => setFormat(name)} />
            <span>
              {words.formats[name][0]} <small>{words.formats[name][1]}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <Loaded result={result} again={again}>
        {() => (
          <div className="exchange-go">
            <Button
              appearance="primary"
              disabledFocusable={running || talks === 0}
              onClick={() => start(`/api/review/export?${withConditions(filter, { format })}`)}
            >
              {words.go}
            </Button>
            <span>{talks === 0 ? words.sizeNone : words.size(talks)}</span>
            {running ? <Button onClick={stop}>{words.stop}</Button> : null}
          </div>
        )}
      </Loaded>
      {running ? <ProgressBar aria-label={words.go} /> : null}
      <p role="status">{saidOf(state, words)}</p>
    </section>
  );
}

function saidOf(
  state: ReturnType<typeof useDownload>['state'],
  words: ReturnType<typeof keepingStrings>,
): string {
  const kilobytes = (bytes: number) => Math.ceil(bytes / 1024);
  switch (state.kind) {
    case 'idle':
      return '';
    case 'running':
      return words.progress(kilobytes(state.bytes));
    case 'done':
      return words.exported(state.name, kilobytes(state.bytes));
    case 'stopped':
      return words.stopped;
    case 'failed':
      return words.exportFailed;
  }
}

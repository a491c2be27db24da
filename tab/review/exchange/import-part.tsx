import { Button, ProgressBar } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { ImportEvent, ImportFormat } from '../../../bot/api/review/exchange.ts';
import { useLang } from '../../shared/language.tsx';
import { keepingStrings } from '../../shared/strings-keeping.ts';
import { type ImportFault, importFile } from './import-file.ts';

/** Takes in talks from elsewhere: all of a file or nothing, bad rows named. */
export function ImportPart() {
  const lang = useLang();
  const words = keepingStrings(lang);
  const input = useRef<HTMLInputElement>(null);
  const [event, setEvent] = useState<ImportEvent | ImportFault | null>(null);
  const [busy, setBusy] = useState(false);

  async function take(file: File) {
    setBusy(true);
    setEvent({ kind: 'progress', done: 0, of: null });
    await importFile(file, formatOf(file.name), lang, setEvent);
    setBusy(false);
  }

  return (
    <section className="pane" aria-labelledby="import">
      <h2 id="import">{words.importTitle}</h2>
      <p className="note">{words.importNote}</p>
      <input
        ref={input}
        className="visually-hidden"
        type="file"
        tabIndex={-1}
        aria-label={words.file}
        accept=".jsonl,.ndjson,.csv,.transcript,.json"
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) void take(file);
          target.value = '';
        }}
      />
      <div className="exchange-go">
        <Button disabledFocusable={busy} onClick={() => input.current?.click()}>
          {words.file}
        </Button>
        <span className="note">{Object.values(words.importFormats).join(' / ')}</span>
      </div>
      {event?.kind === 'progress' ? (
        <ProgressBar
          aria-label={words.importTitle}
          {...(event.of ? { value: event.done, max: event.of } : {})}
        />
      ) : null}
      <div role="status">
        {event?.kind === 'progress' ? words.importing(event.done, event.of) : null}
        {event?.kind === 'kept' ? words.kept(event.talks, event.repeated) : null}
        {event?.kind === 'failed' ? (event.detail ?? words.importFailed) : null}
        {event?.kind === 'refused' ? (
          <>
            <p className="fault-text">{words.bad(event.bad)}</p>
            <ul className="bad-rows">
              {event.rows.map(({ row, message }) => (
                <li key={`${row}${message}`}>
                  <b>{words.row(row)}</b> {message}
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </div>
    </section>
  );
}

function formatOf(name: string): ImportFormat {
  if (/\.csv$/iu.test(name)) return 'csv';
  return /\.(?:transcript|json)$/iu.test(name) ? 'transcript' : 'jsonl';
}

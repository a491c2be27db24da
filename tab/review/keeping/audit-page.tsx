import { Button, Input } from '@fluentui/react-components';
import { CheckmarkCircleRegular, ErrorCircleRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { AuditPage as Trail } from '../../../bot/api/review/exchange.ts';
import { useLang } from '../../shared/language.tsx';
import { useRead } from '../../shared/request.ts';
import type { Lang } from '../../shared/strings.ts';
import { keepingStrings } from '../../shared/strings-keeping.ts';
import { Loaded } from '../loaded.tsx';
import { Page } from '../page.tsx';
import './keeping.css';

const FIELDS = ['person', 'act', 'subject'] as const;

/** Who read and did what, newest first, with the chain checked. */
export function AuditPage() {
  const lang = useLang();
  const words = keepingStrings(lang);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [query, setQuery] = useState('');
  const { result, again } = useRead<Trail>(`/api/audit?${query}`, lang);

  function search(before?: number) {
    const params = new URLSearchParams();
    for (const name of FIELDS) if (typed[name]?.trim()) params.set(name, typed[name].trim());
    const [from, to] = [dayStart(typed.from), dayStart(typed.to)];
    if (from !== null) params.set('from', String(from));
    // the whole of the last day
    if (to !== null) params.set('to', String(to + 24 * 3_600_000));
    if (before !== undefined) params.set('before', String(before));
    setQuery(params.toString());
  }

  return (
    <Page title={words.audit} note={words.auditNote}>
      <form
        className="audit-search"
        onSubmit={(event) => {
          event.preventDefault();
          search();
        }}
      >
        {FIELDS.map((name) => (
          <Input
            key={name}
            value={typed[name] ?? ''}
            aria-label={words[name]}
            placeholder={words[name]}
            onChange={(_event, { value }) => setTyped({ ...typed, [name]: value })}
          />
        ))}
        {(['from', 'to'] as const).map((name) => (
          <span key={name} className="field">
            <span aria-hidden="true">{words[name]}</span>
            <Input
              type="date"
              aria-label={words[name]}
              value={typed[name] ?? ''}
              onChange={(_event, { value }) => setTyped({ ...typed, [name]: value })}
            />
          </span>
        ))}
        <Button type="submit" appearance="primary">
          {words.search}
        </Button>
      </form>
      <Loaded result={result} again={again}>
        {(trail) => <Entries trail={trail} lang={lang} onOlder={search} />}
      </Loaded>
    </Page>
  );
}

interface EntriesProps {
  readonly trail: Trail;
  readonly lang: Lang;
  readonly onOlder: (before: number) => void;
}

function Entries({ trail: { entries, brokenAt }, lang, onOlder }: EntriesProps) {
  const words = keepingStrings(lang);
  const oldest = entries.at(-1);
  const time = new Intl.DateTimeFormat(lang, { dateStyle: 'short', timeStyle: 'medium' });
  return (
    <>
      {brokenAt === null ? (
        <p className="chain-whole">
          <CheckmarkCircleRegular />
          {words.whole}
        </p>
      ) : (
        <p className="fault-text" role="alert">
          <ErrorCircleRegular /> {words.broken(brokenAt)}
        </p>
      )}
      <section className="pane audit-table" aria-label={words.audit}>
        <table className="plain">
          <thead>
            <tr>
              {['#', words.when, words.person, words.act, words.subject, words.detail, words.hash].map(
                (name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {entries.map(({ seq, at, person, act, subject, detail, hash }) => (
              <tr key={seq}>
                <td>{seq}</td>
                <td>{time.format(at)}</td>
                <td>{person}</td>
                <td>{words.acts[act] ?? act}</td>
                <td className="mono">{subject}</td>
                <td>
                  {Object.entries(detail)
                    .map(([name, value]) => `${name} ${value}`)
                    .join(' ')}
                </td>
                <td className="mono">{hash.slice(0, 12)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {entries.length === 0 ? <p className="queue-empty">{words.auditEmpty}</p> : null}
      </section>
      {oldest && oldest.seq > 1 ? <Button onClick={() => onOlder(oldest.seq)}>{words.older}</Button> : null}
    </>
  );
}

/** The first moment of a day that a date field names, on the reader's own clock. */
function dayStart(day: string | undefined): number | null {
  return day ? new Date(`${day}T00:00:00`).getTime() : null;
}

import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { CaseRow, PracticeRow } from '../../bot/api/practice-views.ts';
import { addressOf } from '../route.ts';
import { useLang } from '../shared/language.tsx';
import { caseStrings } from '../shared/strings-cases.ts';
import { studyStrings } from '../shared/strings-study.ts';
import { Temper } from '../shared/temper.tsx';
import { clockText } from '../shared/time.ts';
import type { Wish } from '../study/use-open-case.ts';
import { CaseOpener } from './case-opener.tsx';

interface TodayProps {
  readonly row: CaseRow;
  readonly why: string;
  readonly busy: boolean;
  readonly onOpen: (wish: Wish) => void;
}

/** Today's case and why it is this one. */
export function Today({ row, why, busy, onOpen }: TodayProps) {
  const lang = useLang();
  const words = caseStrings(lang);
  const [opened, setOpened] = useState(false);
  return (
    <section className="today sheet" aria-labelledby="today">
      <h2 id="today" className="label">
        {words.today}
      </h2>
      <p className="today-title">
        <b>{row.title}</b>
        <Temper level={row.startEmotion} variant="chip" />
      </p>
      <p className="study-note">{row.person}</p>
      <p className="today-why">{why}</p>
      {opened ? (
        <CaseOpener row={row} busy={busy} onOpen={onOpen} />
      ) : (
        <Button appearance="primary" className="today-go" onClick={() => setOpened(true)}>
          {studyStrings(lang).begin}
        </Button>
      )}
    </section>
  );
}

const MOST_SHOWN = 4;

/** What was left half done, newest first. */
export function GoOn({ rows }: { readonly rows: readonly PracticeRow[] }) {
  const lang = useLang();
  const words = caseStrings(lang);
  const study = studyStrings(lang);
  return (
    <section className="go-on sheet" aria-labelledby="go-on">
      <h2 id="go-on" className="label">
        {words.goOn}
      </h2>
      {rows.length === 0 ? <p className="study-empty">{words.goOnNone}</p> : null}
      <ul>
        {rows.slice(0, MOST_SHOWN).map((row) => (
          <li key={row.id}>
            <a href={addressOf('practice', row.id)}>
              <b>{row.title}</b>
              <small>{[study.turns(row.turns), clockText(row.updatedAt, lang)].join(study.separator)}</small>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

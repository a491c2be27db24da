import { SearchBox } from '@fluentui/react-components';
import { useState } from 'react';
import type { CaseRow, PracticeList } from '../../bot/api/practice-views.ts';
import { useLang } from '../shared/language.tsx';
import { useRead } from '../shared/request.ts';
import { caseStrings } from '../shared/strings-cases.ts';
import { studyStrings } from '../shared/strings-study.ts';
import { Loaded, Notice } from '../study/notice.tsx';
import { useOpenCase } from '../study/use-open-case.ts';
import { CaseItem } from './case-item.tsx';
import { casesShown } from './case-order.ts';
import { GoOn, Today } from './first-choice.tsx';
import './cases.css';

/** What to practise: today's case, what was left half done, and all cases. */
export function CasesPage() {
  const lang = useLang();
  const { result, again } = useRead<PracticeList>(`/api/practice?lang=${lang}`, lang);
  return (
    <Loaded result={result} again={again} page="practice">
      {(list) => <Cases list={list} />}
    </Loaded>
  );
}

const DIFFICULTIES: readonly (CaseRow['difficulty'] | null)[] = [null, 1, 2, 3];

function Cases({ list }: { readonly list: PracticeList }) {
  const lang = useLang();
  const words = caseStrings(lang);
  const { open, busy, fault, forgetFault } = useOpenCase(lang);
  const [filter, setFilter] = useState({ words: '', difficulty: null as CaseRow['difficulty'] | null });
  const [opened, setOpened] = useState<string | null>(null);
  const shown = casesShown(list.cases, filter);
  const today = list.cases.find((row) => row.id === list.recommended?.scenario);
  // a case nobody has spoken in is not half done
  const half = list.own.filter((row) => row.ending === 'open' && row.turns > 0);

  return (
    <main id="study-main" className="study" tabIndex={-1}>
      <div className="study-page cases">
        <header className="study-head">
          <h1>{words.title}</h1>
          <p className="study-note">{studyStrings(lang).aid}</p>
        </header>
        <Notice text={fault} onDismiss={forgetFault} />
        <div className="cases-first">
          {today && list.recommended ? (
            <Today row={today} why={list.recommended.why} busy={busy} onOpen={open} />
          ) : null}
          <GoOn rows={half} />
        </div>
        <section className="cases-all" aria-labelledby="cases-all">
          <header className="cases-tools">
            <h2 id="cases-all">
              {words.all}
              <small role="status">{words.count(shown.length, list.cases.length)}</small>
            </h2>
            <SearchBox
              className="cases-search"
              aria-label={words.search}
              placeholder={words.search}
              value={filter.words}
              onChange={(_event, { value }) => setFilter({ ...filter, words: value })}
            />
            <fieldset className="cases-levels">
              <legend className="visually-hidden">{words.difficulty}</legend>
              {DIFFICULTIES.map((difficulty) => (
                <label key={difficulty ?? 0}>
                  <input
                    type="radio"
                    name="difficulty"
                    checked={filter.difficulty === difficulty}
                    onChange={() => setFilter({ ...filter, difficulty })}
                  />
                  <span>{difficulty === null ? words.anyDifficulty : words.difficulties[difficulty]}</span>
                </label>
              ))}
            </fieldset>
          </header>
          <ul className="cases-list">
            {shown.map((row) => (
              <CaseItem
                key={row.id}
                row={row}
                opened={opened === row.id}
                busy={busy}
                onToggle={() => setOpened(opened === row.id ? null : row.id)}
                onOpen={open}
              />
            ))}
          </ul>
          {shown.length === 0 ? <p className="study-empty">{words.none}</p> : null}
        </section>
      </div>
    </main>
  );
}

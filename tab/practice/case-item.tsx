import { ChevronDownRegular } from '@fluentui/react-icons';
import type { CaseRow } from '../../bot/api/practice-views.ts';
import { useLang } from '../shared/language.tsx';
import { caseStrings } from '../shared/strings-cases.ts';
import { studyStrings } from '../shared/strings-study.ts';
import { Temper } from '../shared/temper.tsx';
import type { Wish } from '../study/use-open-case.ts';
import { CaseOpener } from './case-opener.tsx';

interface CaseItemProps {
  readonly row: CaseRow;
  readonly opened: boolean;
  readonly busy: boolean;
  readonly onToggle: () => void;
  readonly onOpen: (wish: Wish) => void;
}

/** One case as a row; opened, it asks how to practise it. */
export function CaseItem({ row, opened, busy, onToggle, onOpen }: CaseItemProps) {
  const lang = useLang();
  const words = caseStrings(lang);
  const study = studyStrings(lang);
  return (
    <li className={`case ${opened ? 'opened' : ''}`}>
      <button type="button" className="case-row" aria-expanded={opened} onClick={onToggle}>
        <Temper level={row.startEmotion} variant="glyph" />
        <span className="case-name">
          <b>{row.title}</b>
          <small>{row.person}</small>
        </span>
        <span className="case-where">
          {row.categoryName}
          <small>{words.channels[row.channel]}</small>
        </span>
        <span className="case-focus">
          <small>
            {words.practises} {study.listed(row.focus.map((skill) => skill.name))}
          </small>
        </span>
        <span className="case-level">
          <Pips of={row.difficulty} />
          {words.difficulties[row.difficulty]}
        </span>
        <span className="case-done">
          {row.done === 0 ? words.untried : words.tried(row.done)}
          {row.best === null ? null : <b>{words.best(row.best)}</b>}
        </span>
        <ChevronDownRegular className="case-chevron" />
      </button>
      {opened ? <CaseOpener row={row} busy={busy} onOpen={onOpen} /> : null}
    </li>
  );
}

/** One to three filled marks. The word stands beside them. */
function Pips({ of }: { readonly of: CaseRow['difficulty'] }) {
  return (
    <svg className="pips" viewBox="0 0 34 10" aria-hidden="true">
      {[1, 2, 3].map((pip) => (
        <circle key={pip} className={pip <= of ? 'filled' : 'hollow'} cx={pip * 12 - 7} cy="5" r="3.5" />
      ))}
    </svg>
  );
}

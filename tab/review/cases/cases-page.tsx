import type { CaseList } from '../../../bot/api/review/cases.ts';
import type { Me } from '../../../bot/api/review/me.ts';
import { reviewAddress } from '../../route.ts';
import { useLang } from '../../shared/language.tsx';
import { useRead } from '../../shared/request.ts';
import { draftStrings } from '../../shared/strings-drafts.ts';
import { whenText } from '../../shared/time.ts';
import { Loaded } from '../loaded.tsx';
import { Empty, Page } from '../page.tsx';
import './cases.css';

/** Drafts of practice cases made from talks. */
export function CasesPage({ me }: { readonly me: Me }) {
  const lang = useLang();
  const words = draftStrings(lang);
  const { result, again } = useRead<CaseList>('/api/cases', lang);
  return (
    <Page
      title={words.title}
      note={me.may.includes('case.edit') ? words.note : `${words.note} ${words.readOnly}`}
    >
      <Loaded result={result} again={again}>
        {({ cases }) =>
          cases.length === 0 ? (
            <Empty what={words.empty} next={words.emptyTry} />
          ) : (
            <ul className="pane draft-list">
              {cases.map(({ id, title, state, faults, updatedAt }) => (
                <li key={id}>
                  <a href={reviewAddress('cases', { id })}>
                    <b>{title}</b>
                    <span className={`tag ${state === 'published' ? 'tag-ok' : ''}`}>
                      {words.states[state]}
                    </span>
                    <span className={faults.length > 0 ? 'row-warn' : 'note'}>
                      {words.faults(faults.length)}
                    </span>
                    <span className="note">{words.changed(whenText(updatedAt, lang))}</span>
                  </a>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Page>
  );
}

import type { CaseDraft } from '../../../bot/api/review/cases.ts';
import type { Me } from '../../../bot/api/review/me.ts';
import { useLang } from '../../shared/language.tsx';
import { useRead } from '../../shared/request.ts';
import { Loaded } from '../loaded.tsx';
import { Page } from '../page.tsx';
import { CaseEditor } from './case-editor.tsx';
import './cases.css';

/** One draft: its file, what the checker says about it, publishing it. */
export function CasePage({ id, me }: { readonly id: string; readonly me: Me }) {
  const { result, again } = useRead<CaseDraft>(`/api/cases/${encodeURIComponent(id)}`, useLang());
  return (
    <Page>
      <Loaded result={result} again={again}>
        {(draft) => <CaseEditor first={draft} mayEdit={me.may.includes('case.edit')} />}
      </Loaded>
    </Page>
  );
}

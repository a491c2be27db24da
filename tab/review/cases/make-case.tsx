import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { CaseDraft } from '../../../bot/api/review/cases.ts';
import { reviewAddress } from '../../route.ts';
import { useLang } from '../../shared/language.tsx';
import { post } from '../../shared/request.ts';
import { draftStrings } from '../../shared/strings-drafts.ts';

/** Makes an anonymised draft of a talk and opens it. */
export function MakeCase({ talk }: { readonly talk: string }) {
  const lang = useLang();
  const words = draftStrings(lang);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  async function make() {
    setBusy(true);
    const result = await post<CaseDraft>(`/api/review/talks/${encodeURIComponent(talk)}/case`, {}, lang);
    setBusy(false);
    if (result.kind === 'done') window.location.hash = reviewAddress('cases', { id: result.body.id });
    else setFault(result.detail ?? words.makeFailed);
  }
  return (
    <>
      <Button disabledFocusable={busy} onClick={make}>
        {busy ? words.making : words.make}
      </Button>
      {fault ? (
        <span className="fault-text" role="alert">
          {fault}
        </span>
      ) : null}
    </>
  );
}

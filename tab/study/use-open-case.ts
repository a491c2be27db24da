import { useRef, useState } from 'react';
import type { OpenPractice } from '../../bot/api/practice.ts';
import type { PracticeView } from '../../bot/api/practice-views.ts';
import { goTo } from '../route.ts';
import { post } from '../shared/request.ts';
import type { Lang } from '../shared/strings.ts';
import { studyStrings } from '../shared/strings-study.ts';

/** What to practise and how; the id and the language come with the opening. */
export type Wish = Partial<Omit<OpenPractice, 'id' | 'lang'>> & Pick<OpenPractice, 'scenario'>;

/** Opens a case and goes to its room. The same wish keeps its id until it has arrived, so it never opens twice. */
export function useOpenCase(lang: Lang) {
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const tried = useRef({ wish: '', id: '' });

  const open = async (wish: Wish) => {
    if (busy) return;
    const key = JSON.stringify([wish, lang]);
    if (tried.current.wish !== key) tried.current = { wish: key, id: crypto.randomUUID() };
    const { id } = tried.current;
    setBusy(true);
    setFault(null);
    const result = await post<{ view: PracticeView | null; message: string | null }>(
      '/api/practice',
      { ...wish, id, lang },
      lang,
    );
    setBusy(false);
    if (result.kind === 'done') {
      tried.current = { wish: '', id: '' };
      if (result.body.view) goTo('practice', result.body.view.id);
      else setFault(result.body.message);
    } else setFault(result.detail ?? studyStrings(lang).notKept);
  };
  return { open, busy, fault, forgetFault: () => setFault(null) };
}

import { useRef, useState } from 'react';
import type { MentorAct, MentorView } from '../../bot/api/progress.ts';
import { post } from '../shared/request.ts';
import type { Lang } from '../shared/strings.ts';
import { studyStrings } from '../shared/strings-study.ts';
import type { Unsent } from '../study/unsent.ts';

/** The mentor and the notes. What did not arrive stays typed; sent again unchanged, it keeps its id. */
export function useMentor(first: MentorView, lang: Lang) {
  const [mentor, setMentor] = useState(first);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const tried = useRef({ wish: '', id: '' });

  const act = async (wanted: Unsent<MentorAct>): Promise<boolean> => {
    if (busy) return false;
    const wish = JSON.stringify(wanted);
    if (tried.current.wish !== wish) tried.current = { wish, id: crypto.randomUUID() };
    setBusy(true);
    setFault(null);
    const result = await post<MentorView>('/api/mentor', { ...wanted, id: tried.current.id }, lang);
    setBusy(false);
    if (result.kind !== 'done') {
      setFault(result.detail ?? studyStrings(lang).notKept);
      return false;
    }
    tried.current = { wish: '', id: '' };
    setMentor(result.body);
    return true;
  };
  return { mentor, busy, fault, forgetFault: () => setFault(null), act };
}

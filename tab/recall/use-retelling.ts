import { useCallback, useEffect, useReducer, useRef } from 'react';
import type { RecallAct, RecallView } from '../../bot/api/recall.ts';
import { post, read } from '../shared/request.ts';
import type { Lang } from '../shared/strings.ts';
import { studyStrings } from '../shared/strings-study.ts';
import { keepWords, keptWords } from '../study/kept-words.ts';
import type { Unsent } from '../study/unsent.ts';
import { useRetry } from '../study/use-retry.ts';
import { newRetelling, nextRetelling, type Retelling } from './retelling.ts';

export interface RetellingHandle {
  readonly telling: Retelling;
  readonly act: (act: Unsent<RecallAct>) => void;
  readonly type: (text: string) => void;
  readonly resend: () => void;
  readonly dismiss: () => void;
  readonly reload: () => void;
}

/** One telling: loads it, tells on, takes back, ends, shares. One act at a time, each kept until it has arrived. */
export function useRetelling(id: string, lang: Lang): RetellingHandle {
  const key = `recall:${id}`;
  const [telling, dispatch] = useReducer(nextRetelling, key, (kept) =>
    newRetelling(keptWords<string>(kept) ?? ''),
  );
  const path = `/api/recall/${encodeURIComponent(id)}`;
  const { pending, draft } = telling;

  const reload = useCallback(async () => {
    const result = await read<RecallView>(path, lang);
    if (result.kind === 'unreachable') dispatch(result);
    else dispatch({ kind: 'loaded', view: result.kind === 'read' ? result.body : null });
  }, [path, lang]);
  useEffect(() => {
    void reload();
  }, [reload]);
  useEffect(() => keepWords(key, draft === '' ? null : draft), [key, draft]);

  const send = async (act: RecallAct) => {
    dispatch({ kind: 'sending', act });
    const result = await post<{ view: RecallView; message: string | null }>(`${path}/acts`, act, lang);
    if (result.kind === 'done') dispatch({ kind: 'answered', ...result.body });
    else if (result.kind === 'unreachable') dispatch({ kind: 'waiting' });
    else dispatch({ kind: 'refused', message: result.detail ?? studyStrings(lang).notTaken });
  };
  const busy = useRef(false);
  busy.current = pending !== null;
  const act = (wanted: Unsent<RecallAct>) => {
    if (busy.current) return;
    busy.current = true;
    void send({ ...wanted, id: crypto.randomUUID() });
  };
  const resend = () => {
    if (pending?.status === 'waiting') void send(pending.act);
  };
  useRetry(pending?.status === 'waiting' ? pending.act.id : null, resend);

  return {
    telling,
    act,
    type: (text) => dispatch({ kind: 'typed', text }),
    resend,
    dismiss: () => dispatch({ kind: 'dismissed' }),
    reload: () => void reload(),
  };
}

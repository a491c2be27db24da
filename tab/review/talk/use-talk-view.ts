import { useCallback, useEffect, useRef, useState } from 'react';
import type { PostedReviewAct, TalkView } from '../../../bot/api/review/talk.ts';
import { useLang } from '../../shared/language.tsx';
import { post, useRead } from '../../shared/request.ts';
import { reviewStrings } from '../../shared/strings-review.ts';
import { transcriptStrings } from '../../shared/strings-transcript.ts';

export type ReviewAct = PostedReviewAct['act'];

/** Does an act; true once the server has kept it. */
export type Do = (act: ReviewAct) => Promise<boolean>;

/** What is said about the last act: aloud and on the page. */
export interface Told {
  readonly kind: 'done' | 'fault';
  readonly text: string;
}

/** A talk under review, and acting on it. Nothing shows as done before the server has it; a failed act keeps its id. */
export function useTalkView(id: string) {
  const lang = useLang();
  const path = `/api/review/talks/${encodeURIComponent(id)}`;
  const { result, again } = useRead<TalkView>(path, lang);
  const [acted, setActed] = useState<TalkView | null>(null);
  const [told, setTold] = useState<Told | null>(null);
  const [busy, setBusy] = useState(false);
  const failed = useRef<{ readonly act: string; readonly id: string } | null>(null);
  // what was read anew is newer than what the last act answered
  useEffect(() => setActed(result?.kind === 'read' ? result.body : null), [result]);

  const act: Do = useCallback(
    async (wanted) => {
      setBusy(true);
      const key = JSON.stringify(wanted);
      const event = failed.current?.act === key ? failed.current.id : crypto.randomUUID();
      const answer = await post<TalkView>(`${path}/acts`, { id: event, act: wanted }, lang);
      setBusy(false);
      if (answer.kind === 'done') {
        failed.current = null;
        setActed(answer.body);
        setTold({ kind: 'done', text: transcriptStrings(lang).done[wanted.kind] });
        return true;
      }
      failed.current = { act: key, id: event };
      const words = reviewStrings(lang);
      const fallback = answer.kind === 'refused' ? words.refused : words.notKept;
      setTold({ kind: 'fault', text: answer.detail ?? fallback });
      return false;
    },
    [path, lang],
  );
  return { result, view: acted, again, act, busy, told, forget: useCallback(() => setTold(null), []) };
}

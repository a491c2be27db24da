import { useCallback, useEffect, useReducer, useRef } from 'react';
import type { PracticeAct } from '../../bot/api/practice.ts';
import type { PracticeView } from '../../bot/api/practice-views.ts';
import { post, read } from '../shared/request.ts';
import type { Lang } from '../shared/strings.ts';
import { studyStrings } from '../shared/strings-study.ts';
import { keepWords, keptWords } from '../study/kept-words.ts';
import type { Unsent } from '../study/unsent.ts';
import { useRetry } from '../study/use-retry.ts';
import { newRoom, nextRoom, type Room, type Unsaid, unsaidOf } from './room.ts';

/** An act of the trainee; its id is made when it is sent. */
export type RoomAct = Unsent<PracticeAct>;

export interface RoomHandle {
  readonly room: Room;
  /** does one thing at a time; resolves to whether it arrived at once */
  readonly act: (act: RoomAct) => Promise<boolean>;
  readonly type: (text: string) => void;
  /** says a turn again; null leaves it as it was */
  readonly reword: (turn: number | null, text?: string) => void;
  readonly resend: () => void;
  readonly toDebrief: () => void;
  readonly dismiss: () => void;
  readonly reload: () => void;
}

/** One practice: loads it, acts in it, keeps what could not be sent and sends it again under its id. */
export function useRoom(id: string, lang: Lang): RoomHandle {
  const [room, dispatch] = useReducer(nextRoom, `practice:${id}`, (key) =>
    newRoom(keptWords<Unsaid>(key) ?? undefined),
  );
  const path = `/api/practice/${encodeURIComponent(id)}`;

  const reload = useCallback(async () => {
    const result = await read<PracticeView>(path, lang);
    if (result.kind === 'read') dispatch({ kind: 'loaded', view: result.body });
    else dispatch({ kind: 'not-loaded', why: result.kind === 'unreachable' ? 'unreachable' : 'missing' });
  }, [path, lang]);
  useEffect(() => {
    void reload();
  }, [reload]);
  useEffect(() => keepWords(`practice:${id}`, unsaidOf(room)), [id, room]);

  const send = useCallback(
    async (act: PracticeAct) => {
      dispatch({ kind: 'sending', act });
      const result = await post<{ view: PracticeView; message: string | null }>(`${path}/acts`, act, lang);
      if (result.kind === 'done') dispatch({ kind: 'answered', ...result.body });
      else if (result.kind === 'unreachable') dispatch({ kind: 'waiting' });
      else {
        dispatch({ kind: 'refused', message: result.detail ?? studyStrings(lang).notTaken });
        void reload();
      }
      return result.kind === 'done';
    },
    [path, lang, reload],
  );

  const { pending } = room;
  // two taps before the next render are still one act
  const busy = useRef(false);
  busy.current = pending !== null;
  const act = async (wanted: RoomAct): Promise<boolean> => {
    if (busy.current) return false;
    busy.current = true;
    return send({ ...wanted, id: crypto.randomUUID() });
  };
  const resend = () => {
    if (pending?.status === 'waiting') void send(pending.act);
  };
  useRetry(pending?.status === 'waiting' ? pending.act.id : null, resend);

  return {
    room,
    act,
    type: (text) => dispatch({ kind: 'typed', text }),
    reword: (turn, text) => dispatch({ kind: 'rewording', turn, ...(text === undefined ? {} : { text }) }),
    resend,
    toDebrief: () => dispatch({ kind: 'debrief' }),
    dismiss: () => dispatch({ kind: 'dismissed' }),
    reload: () => void reload(),
  };
}

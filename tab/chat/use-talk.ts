import { useCallback, useEffect, useReducer, useRef } from 'react';
import type { PostedActivity } from '../../bot/api/live.ts';
import type { Lang, Strings } from '../shared/strings.ts';
import { postActivity } from './server.ts';
import { newTalk, nextTalk, type Talk } from './talk.ts';
import { useStream } from './use-stream.ts';

export interface CardTap {
  readonly verb: string;
  readonly data: unknown;
}

/** Which talk is open. `isNew`: the id was made by this page, so the server cannot know it yet. */
export interface OpenTalk {
  readonly id: string;
  readonly isNew: boolean;
}

export interface TalkHandle {
  readonly talk: Talk;
  /** sends words; `onRefused` gets them back when the server will not take them */
  readonly send: (text: string, onRefused: (text: string) => void) => void;
  /** true once the server has taken it */
  readonly tap: (tap: CardTap) => Promise<boolean>;
  readonly cover: (on: boolean) => void;
  readonly dismiss: () => void;
  readonly resend: () => void;
}

/** One talk: loads it, follows it, sends words and taps in order, keeps what could not be sent. */
export function useTalk({ id: conversation, isNew }: OpenTalk, lang: Lang, strings: Strings): TalkHandle {
  const [talk, dispatch] = useReducer(nextTalk, conversation, newTalk);
  const queue = useRef(Promise.resolve());
  const returns = useRef(new Map<string, (text: string) => void>());

  useEffect(() => dispatch({ kind: 'opened', conversation }), [conversation]);
  useStream(conversation, isNew, {
    onLoaded: (view) => dispatch({ kind: 'loaded', view }),
    onEvent: (event) => dispatch({ kind: 'received', event }),
    onConnection: (up) => dispatch({ kind: 'connection', up }),
    onLoadFailed: () => dispatch({ kind: 'message', text: strings.loadFailed }),
  });

  const post = useCallback(
    (activity: PostedActivity) => {
      const next = queue.current.then(() => postActivity(conversation, activity));
      queue.current = next.then(() => undefined);
      return next;
    },
    [conversation],
  );

  const sendAs = useCallback(
    async (id: string, text: string) => {
      dispatch({ kind: 'sending', id, text });
      const result = await post({ id, type: 'message', text, lang });
      if (result.kind === 'unreachable') return dispatch({ kind: 'waiting', id });
      if (result.kind === 'refused') {
        dispatch({ kind: 'refused', id, message: result.detail ?? strings.refused });
        returns.current.get(id)?.(text);
      } else dispatch({ kind: 'sent', id, ...(result.message ? { message: result.message } : {}) });
      returns.current.delete(id);
    },
    [post, lang, strings],
  );

  const send = useCallback(
    (text: string, onRefused: (text: string) => void) => {
      const id = crypto.randomUUID();
      returns.current.set(id, onRefused);
      void sendAs(id, text);
    },
    [sendAs],
  );

  const tap = useCallback(
    async ({ verb, data }: CardTap) => {
      dispatch({ kind: 'message', text: null });
      const action = { type: 'Action.Execute' as const, verb, data };
      const id = crypto.randomUUID();
      const result = await post({ id, type: 'invoke', name: 'adaptiveCard/action', value: { action }, lang });
      if (result.kind === 'accepted') {
        if (result.message) dispatch({ kind: 'message', text: result.message });
        return true;
      }
      const detail = result.kind === 'refused' ? result.detail : null;
      dispatch({ kind: 'message', text: detail ?? strings.tapFailed });
      return false;
    },
    [post, lang, strings],
  );

  const turn = talk.state?.turn ?? 0;
  const cover = useCallback(
    (on: boolean) => {
      dispatch({ kind: 'covering', on });
      const verb = on ? 'cover' : 'uncover';
      void tap({ verb, data: { verb, conversation, turn } });
    },
    [tap, conversation, turn],
  );

  const waiting = talk.pending.filter((p) => p.status === 'waiting');
  const resend = () => {
    for (const { id, text } of waiting) void sendAs(id, text);
  };
  useResendOnReturn(talk.connected && waiting.length > 0, resend);

  return { talk, send, tap, cover, dismiss: () => dispatch({ kind: 'dismissed' }), resend };
}

/** Sends what waits once the stream is back; the ids stay, so nothing arrives twice. */
function useResendOnReturn(due: boolean, resend: () => void): void {
  const latest = useRef(resend);
  latest.current = resend;
  useEffect(() => {
    if (!due) return;
    const timer = setTimeout(() => latest.current(), 1500);
    return () => clearTimeout(timer);
  }, [due]);
}

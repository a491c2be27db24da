import { useEffect, useRef } from 'react';
import type { ConversationView, StreamEvent } from '../../bot/api/live.ts';
import { readConversation, streamUrl } from './server.ts';

const FIRST_WAIT = 1000;
const LONGEST_WAIT = 15_000;

interface StreamListener {
  readonly onLoaded: (view: ConversationView | null) => void;
  readonly onEvent: (event: StreamEvent) => void;
  readonly onConnection: (up: boolean) => void;
  readonly onLoadFailed: () => void;
}

/**
 * Loads a talk, unless it was only just begun here, and follows it. A dropped stream is taken up again where it broke (the browser sends
 * Last-Event-ID); when the server has forgotten that place or refuses, the talk is loaded anew.
 */
export function useStream(conversation: string, isNew: boolean, listener: StreamListener): void {
  const latest = useRef(listener);
  latest.current = listener;
  useEffect(() => follow(conversation, isNew, latest), [conversation, isNew]);
}

function follow(
  conversation: string,
  isNew: boolean,
  listener: { readonly current: StreamListener },
): () => void {
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = FIRST_WAIT;
  let closed = false;

  const again = () => {
    source?.close();
    source = null;
    if (closed) return;
    listener.current.onConnection(false);
    timer = setTimeout(load, wait);
    wait = Math.min(wait * 2, LONGEST_WAIT);
  };

  const load = async () => {
    try {
      const view = await readConversation(conversation);
      if (closed) return;
      listener.current.onLoaded(view);
      open(view?.lastEventId ?? null);
    } catch {
      if (closed) return;
      listener.current.onLoadFailed();
      again();
    }
  };

  const open = (after: string | null) => {
    const current = new EventSource(streamUrl(conversation, after));
    source = current;
    current.onopen = () => {
      wait = FIRST_WAIT;
      listener.current.onConnection(true);
    };
    current.onerror = () => {
      if (current.readyState === EventSource.CLOSED) again();
      else listener.current.onConnection(false);
    };
    current.onmessage = ({ data }: MessageEvent<string>) => {
      const event = JSON.parse(data) as StreamEvent;
      if (event.kind === 'reload') {
        current.close();
        void load();
      } else listener.current.onEvent(event);
    };
  };

  if (isNew) {
    listener.current.onLoaded(null);
    open(null);
  } else void load();
  return () => {
    closed = true;
    clearTimeout(timer);
    source?.close();
  };
}

import { useEffect, useRef } from 'react';
import type { WatchedTalk } from '../../../bot/api/whisper.ts';
import { ask } from '../../shared/request.ts';
import type { Lang } from '../../shared/strings.ts';

const LONGEST_WAIT = 15_000;

/** `moved`: since she opened it. */
type OnTold = (talk: WatchedTalk, moved: boolean) => void;

/**
 * Tells how a live talk stands, and again whenever it has moved. Read with fetch, because an EventSource cannot carry a
 * token; a lost stream is taken up again. Null watches nothing.
 */
export function useWatch(talk: string | null, lang: Lang, onTold: OnTold): void {
  const latest = useRef(onTold);
  latest.current = onTold;
  useEffect(() => {
    if (talk === null) return;
    const leave = new AbortController();
    let seen: number | null = null;
    void watch(`/api/talks/${encodeURIComponent(talk)}/stream`, lang, leave.signal, (told) => {
      latest.current(told, seen !== null && told.version > seen);
      seen = told.version;
    });
    return () => leave.abort();
  }, [talk, lang]);
}

async function watch(
  path: string,
  lang: Lang,
  left: AbortSignal,
  onTold: (talk: WatchedTalk) => void,
): Promise<void> {
  let wait = 1000;
  while (!left.aborted) {
    const response = await ask(path, lang, { signal: left }).catch(() => null);
    // over, or not hers: nothing will move any more
    if (response && response.status >= 400 && response.status < 500) return;
    if (response?.ok && response.body) {
      wait = 1000;
      await follow(response.body, onTold).catch(() => undefined);
    }
    await new Promise((resolve) => setTimeout(resolve, wait));
    wait = Math.min(wait * 2, LONGEST_WAIT);
  }
}

async function follow(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  onTold: (talk: WatchedTalk) => void,
): Promise<void> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    const lines = (rest + chunk.value).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (line.startsWith('data:')) onTold(JSON.parse(line.slice('data:'.length)) as WatchedTalk);
    }
  }
}

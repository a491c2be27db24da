import { useEffect, useRef } from 'react';
import { ask } from '../../shared/request.ts';
import type { Lang } from '../../shared/strings.ts';

const LONGEST_WAIT = 15_000;

/**
 * Calls `onMoved` whenever a live talk has moved. Read with fetch, because an EventSource cannot carry a token; a lost
 * stream is taken up again. Null watches nothing.
 */
export function useWatch(talk: string | null, lang: Lang, onMoved: () => void): void {
  const latest = useRef(onMoved);
  latest.current = onMoved;
  useEffect(() => {
    if (talk === null) return;
    const leave = new AbortController();
    void watch(`/api/talks/${encodeURIComponent(talk)}/stream`, lang, leave.signal, () => latest.current());
    return () => leave.abort();
  }, [talk, lang]);
}

async function watch(path: string, lang: Lang, left: AbortSignal, onMoved: () => void): Promise<void> {
  let wait = 1000;
  while (!left.aborted) {
    const response = await ask(path, lang, { signal: left }).catch(() => null);
    // over, or not hers: nothing will move any more
    if (response && response.status >= 400 && response.status < 500) return;
    if (response?.ok && response.body) {
      wait = 1000;
      await follow(response.body, onMoved).catch(() => undefined);
    }
    await new Promise((resolve) => setTimeout(resolve, wait));
    wait = Math.min(wait * 2, LONGEST_WAIT);
  }
}

/** The first event is the talk as it stands: it has been read already. */
async function follow(body: ReadableStream<Uint8Array<ArrayBuffer>>, onMoved: () => void): Promise<void> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let events = 0;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    const told = chunk.value.split('\n').filter((line) => line.startsWith('data:')).length;
    if (told > 0 && events > 0) onMoved();
    events += told;
  }
}

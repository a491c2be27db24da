import { useEffect, useRef, useState } from 'react';
import { useLang } from '../../shared/language.tsx';
import { type Downloaded, download } from './download.ts';

export type DownloadState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly bytes: number }
  | Downloaded;

/** One download at a time, with its progress; leaving the page stops it. */
export function useDownload() {
  const lang = useLang();
  const [state, setState] = useState<DownloadState>({ kind: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  async function start(path: string) {
    const stop = new AbortController();
    running.current = stop;
    setState({ kind: 'running', bytes: 0 });
    setState(await download(path, lang, stop.signal, (bytes) => setState({ kind: 'running', bytes })));
  }
  return { state, start, stop: () => running.current?.abort() };
}

import { useCallback, useEffect, useState } from 'react';
import type { Lang } from './strings.ts';

/** What became of a question to the server. */
export type ReadResult<T> =
  | { readonly kind: 'read'; readonly body: T }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreachable' };

/** What became of a post. `unreachable`: nothing is known to be stored; the same id may be sent again. */
export type PostResult<T> =
  | { readonly kind: 'done'; readonly body: T }
  | { readonly kind: 'refused'; readonly detail: string | null }
  | { readonly kind: 'unreachable'; readonly detail: string | null };

/** Asks the server for one thing. */
export async function read<T>(path: string, lang: Lang): Promise<ReadResult<T>> {
  try {
    const response = await fetch(path, { headers: { 'accept-language': lang } });
    if (response.ok) return { kind: 'read', body: (await response.json()) as T };
    return { kind: response.status < 500 && response.status !== 429 ? 'missing' : 'unreachable' };
  } catch {
    return { kind: 'unreachable' };
  }
}

/** Sends one act. The server answers a repeated id with what it answered first. */
export async function post<T>(path: string, body: object, lang: Lang): Promise<PostResult<T>> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': lang },
      body: JSON.stringify(body),
    });
    if (response.ok) return { kind: 'done', body: (await response.json()) as T };
    const detail = await detailOf(response);
    return { kind: response.status < 500 && response.status !== 429 ? 'refused' : 'unreachable', detail };
  } catch {
    return { kind: 'unreachable', detail: null };
  }
}

async function detailOf(response: Response): Promise<string | null> {
  const problem: unknown = await response.json().catch(() => null);
  const { detail } = (problem ?? {}) as { readonly detail?: unknown };
  return typeof detail === 'string' ? detail : null;
}

/** Something read from the server for as long as a page shows it; null while it is on its way. */
export function useRead<T>(path: string, lang: Lang) {
  const [result, setResult] = useState<ReadResult<T> | null>(null);
  const [round, setRound] = useState(0);
  const again = useCallback(() => setRound((n) => n + 1), []);
  useEffect(() => {
    let left = false;
    // `round` is what asks again
    if (round === 0) setResult(null);
    read<T>(path, lang).then((found) => {
      if (!left) setResult(found);
    });
    return () => {
      left = true;
    };
  }, [path, lang, round]);
  const lost = result?.kind === 'unreachable';
  useEffect(() => {
    if (!lost) return;
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [lost, again]);
  return { result, again };
}

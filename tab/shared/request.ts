import { useCallback, useEffect, useState } from 'react';
import type { Lang } from './strings.ts';

/** What became of a question to the server. */
export type ReadResult<T> =
  | { readonly kind: 'read'; readonly body: T }
  | { readonly kind: 'missing' }
  /** the server does not know the person, or she may not see it */
  | { readonly kind: 'denied'; readonly detail: string | null }
  | { readonly kind: 'unreachable' };

/** What became of a post. `unreachable`: nothing is known to be stored; the same id may be sent again. */
export type PostResult<T> =
  | { readonly kind: 'done'; readonly body: T }
  /** `body`: what the server says beside its problem, such as faults to mend */
  | { readonly kind: 'refused'; readonly detail: string | null; readonly body?: unknown }
  | { readonly kind: 'unreachable'; readonly detail: string | null };

type Method = 'POST' | 'PUT' | 'DELETE';

let token: (() => Promise<string | null>) | null = null;

/** In Teams every question carries a token of the person; elsewhere nobody gives one. */
export function setTokenSource(source: (() => Promise<string | null>) | null): void {
  token = source;
}

/** Asks the server as the person who is signed in. Throws what fetch throws. */
export async function ask(path: string, lang: Lang, init: RequestInit = {}): Promise<Response> {
  // without a token the server says that it does not know her
  const bearer = token ? await token().catch(() => null) : null;
  const headers = new Headers(init.headers);
  headers.set('accept-language', lang);
  if (bearer) headers.set('authorization', `Bearer ${bearer}`);
  return fetch(path, { ...init, headers });
}

/** Asks the server for one thing. */
export async function read<T>(path: string, lang: Lang): Promise<ReadResult<T>> {
  try {
    const response = await ask(path, lang);
    if (response.ok) return { kind: 'read', body: (await response.json()) as T };
    const { status } = response;
    if (status === 401 || status === 403) {
      return { kind: 'denied', detail: detailOf(await response.json().catch(() => null)) };
    }
    return { kind: status < 500 && status !== 429 ? 'missing' : 'unreachable' };
  } catch {
    return { kind: 'unreachable' };
  }
}

/** Sends one act. The server answers a repeated id with what it answered first. */
export const post = <T>(path: string, body: object, lang: Lang): Promise<PostResult<T>> =>
  send('POST', path, body, lang);

/** Sends what changes something; a body goes as JSON. */
export async function send<T>(
  method: Method,
  path: string,
  body: object | null,
  lang: Lang,
): Promise<PostResult<T>> {
  try {
    const response = await ask(path, lang, {
      method,
      ...(body ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {}),
    });
    const answer: unknown = await response.json().catch(() => null);
    if (response.ok) return { kind: 'done', body: answer as T };
    const { status } = response;
    const kind = status < 500 && status !== 429 ? 'refused' : 'unreachable';
    return {
      kind,
      detail: detailOf(answer),
      ...(kind === 'refused' ? { body: answer } : {}),
    } as PostResult<T>;
  } catch {
    return { kind: 'unreachable', detail: null };
  }
}

function detailOf(problem: unknown): string | null {
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

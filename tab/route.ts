import { useSyncExternalStore } from 'react';

/** Which page the address names. `id` null: the list of that page. */
export type Route =
  | { readonly page: 'live' }
  | { readonly page: 'practice'; readonly id: string | null }
  | { readonly page: 'recall'; readonly id: string | null }
  | { readonly page: 'progress' };
export type PageName = Route['page'];

export const PAGES: readonly PageName[] = ['live', 'practice', 'recall', 'progress'];

/** The address of a page; reading it gives the same page back. */
export const addressOf = (page: PageName, id?: string): string =>
  `#/${page}${id === undefined ? '' : `/${encodeURIComponent(id)}`}`;

/** The page that a location's hash names; anything unknown is live help. */
export function routeOf(hash: string): Route {
  const [, page, id] = /^#\/([a-z]+)(?:\/([^/?]+))?/.exec(hash) ?? [];
  switch (page) {
    case 'practice':
    case 'recall':
      return { page, id: id === undefined ? null : decoded(id) };
    case 'progress':
      return { page };
    default:
      return { page: 'live' };
  }
}

/** The page the person is on, kept up to date. */
export function useRoute(): Route {
  return routeOf(useSyncExternalStore(onHash, () => window.location.hash));
}

/** Goes to a page; the way back stays in the browser's history. */
export function goTo(page: PageName, id?: string): void {
  window.location.hash = addressOf(page, id);
}

function onHash(changed: () => void): () => void {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

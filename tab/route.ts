import { useSyncExternalStore } from 'react';

/** Which page the address names. `id` null: the list of that page. */
export type Route =
  | { readonly page: 'live' }
  | { readonly page: 'practice'; readonly id: string | null }
  | { readonly page: 'recall'; readonly id: string | null }
  | { readonly page: 'progress' }
  | ReviewRoute;
export type PageName = Route['page'];

export const PAGES: readonly PageName[] = ['live', 'practice', 'recall', 'progress', 'review'];

export const REVIEW_PLACES = [
  'queue',
  'talk',
  'overview',
  'cases',
  'examples',
  'morning',
  'export',
  'audit',
  'clear',
  'mine',
] as const;
export type ReviewPlace = (typeof REVIEW_PLACES)[number];

/** A place of the review: `#/review/talk/<id>/<turn>?<conditions of the queue>`. */
export interface ReviewRoute {
  readonly page: 'review';
  /** null: whatever comes first for this person */
  readonly place: ReviewPlace | null;
  readonly id: string | null;
  readonly turn: number | null;
  /** the conditions of the queue, as the server's query string */
  readonly query: string;
}

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
    case 'review':
      return reviewRouteOf(hash);
    default:
      return { page: 'live' };
  }
}

function reviewRouteOf(hash: string): ReviewRoute {
  const [path = '', query = ''] = hash.split(/\?(.*)/su);
  const [, , named, id, turn] = path.split('/');
  const place = REVIEW_PLACES.find((known) => known === named) ?? null;
  return {
    page: 'review',
    place,
    id: id ? decoded(id) : null,
    turn: turn !== undefined && /^\d{1,6}$/u.test(turn) ? Number(turn) : null,
    query,
  };
}

/** The address of a place of the review. */
export function reviewAddress(
  place: ReviewPlace,
  { id, turn, query }: { readonly id?: string; readonly turn?: number; readonly query?: string } = {},
): string {
  const parts = [place, ...(id === undefined ? [] : [encodeURIComponent(id)])];
  if (id !== undefined && turn !== undefined) parts.push(String(turn));
  return `#/review/${parts.join('/')}${query ? `?${query}` : ''}`;
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

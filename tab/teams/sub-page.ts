import { reviewAddress, routeOf } from '../route.ts';

/**
 * The page's address for what a link in Teams names: `talk/<id>/<turn>`, or another place of the review. Null: nothing
 * that is known.
 */
export function placeOfSubPage(subPage: string | undefined): string | null {
  if (!subPage) return null;
  const route = routeOf(`#/review/${subPage}`);
  if (route.page !== 'review' || route.place === null) return null;
  const { place, id, turn, query } = route;
  return reviewAddress(place, {
    ...(id === null ? {} : { id }),
    ...(turn === null ? {} : { turn }),
    query,
  });
}

import type { ReviewPlace } from '../route.ts';

/** The places of the review's bar and which permission opens each, in order. */
const DOORS: readonly (readonly [ReviewPlace, readonly string[]])[] = [
  ['queue', ['review.list']],
  ['overview', ['overview.read']],
  ['cases', ['case.make', 'case.edit']],
  ['examples', ['case.edit']],
  ['mine', ['own-review.read']],
  ['morning', ['morning.read']],
  ['export', ['talk.export', 'talk.import']],
  ['audit', ['audit.read']],
  ['clear', ['talk.delete']],
];

/** Where somebody who may do this can go. Who reviews others reads what was said about her own talks from her menu. */
export function placesFor(may: readonly string[]): readonly ReviewPlace[] {
  const open = DOORS.filter(([, needed]) => needed.some((name) => may.includes(name))).map(
    ([place]) => place,
  );
  return open.includes('queue') ? open.filter((place) => place !== 'mine') : open;
}

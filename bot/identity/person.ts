import type { Person } from '../coach/scene.ts';
import type { Env } from '../env.ts';
import type { Member } from './member.ts';

/** A member as she works with the coach on the page. */
export const personOf = (
  { tenant, branch, person, lang }: Member,
  { CHANNEL, STAFF_SURNAME }: Pick<Env, 'CHANNEL' | 'STAFF_SURNAME'>,
): Person => ({ tenant, branch, person, surname: STAFF_SURNAME ?? null, lang, channel: CHANNEL });

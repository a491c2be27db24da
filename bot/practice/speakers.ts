import type { Person } from '../coach/scene.ts';
import type { PracticeState } from '../storage/records.ts';

/** One person's part in a case that is played before a group. */
export type Speaker = NonNullable<PracticeState['speakers']>[number];

export const speakerOf = ({ person, surname }: Person): Speaker => ({ person, surname });

/** The state after somebody said the line of a turn (1-based); alone nobody needs a name. */
export function spokenBy(state: PracticeState, turn: number, who: Person): Pick<PracticeState, 'speakers'> {
  if (!state.speakers) return {};
  return { speakers: [...state.speakers.slice(0, turn - 1), speakerOf(who)] };
}

/** The state when the second way of a turn is kept: its line is whose it was. */
export function keptOf(state: PracticeState): Pick<PracticeState, 'speakers'> {
  const { speakers, alternative } = state;
  if (!speakers || !alternative) return {};
  const own = alternative.speaker ?? speakers[alternative.turn - 1];
  return { speakers: [...speakers.slice(0, alternative.turn - 1), ...(own ? [own] : [])] };
}

/**
 * How the speaker of a turn (1-based) is called: by surname, with a number where two share it, by number alone where
 * none is known. Null when nobody needs a name.
 */
export function speakerName({ speakers }: PracticeState, turn: number): string | null {
  const speaker = speakers?.[turn - 1];
  if (!speakers || !speaker) return null;
  const people = [...new Map(speakers.map((one) => [one.person, one])).values()];
  const namesakes = people.filter(({ surname }) => surname === speaker.surname);
  const number = namesakes.findIndex(({ person }) => person === speaker.person) + 1;
  if (speaker.surname === null) return `#${number}`;
  return namesakes.length > 1 ? `${speaker.surname}${number}` : speaker.surname;
}

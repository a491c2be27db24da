import type { DebriefView } from '../../bot/api/debrief.ts';

type Skill = DebriefView['dimensions'][number];

/** The level that the job asks for: 达标. */
export const STANDARD = 2;

/** How many skills rose since they were last shown, and those that are below the standard. Pure. */
export function summaryOf(skills: readonly Skill[]): {
  readonly rose: number;
  readonly below: readonly Skill[];
} {
  return {
    rose: skills.filter(({ level, before }) => level !== null && before !== null && level > before).length,
    below: skills.filter(({ level }) => level !== null && level < STANDARD),
  };
}

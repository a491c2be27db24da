import { machineSetup } from '../machine-setup.ts';

const LEVELS = [0, 1, 2, 3, 4] as const;

/** To the level that the rule of `nextTemper` gives. */
const toLevel = LEVELS.map((level) => ({
  guard: { type: 'temperIs' as const, params: level },
  target: `#complaint.emotion.level${level}` as const,
  actions: 'rememberTemper' as const,
}));

/** The customer's temper, one state a level; from level 2 on the talk is tagged for de-escalation. */
export const emotion = machineSetup.createStateConfig({
  initial: 'level0',
  on: { 'customer.*': toLevel, 'coach.angrier': toLevel, 'coach.calmer': toLevel },
  states: {
    level0: {},
    level1: {},
    level2: { tags: 'deescalate' },
    level3: { tags: 'deescalate' },
    level4: { tags: 'deescalate' },
  },
});

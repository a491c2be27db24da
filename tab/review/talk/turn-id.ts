/** The place of a turn in the page. */
export const turnId = (turn: number): string => `turn-${turn}`;

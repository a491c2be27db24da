import type { PracticeRules, ReplyKind } from '../../scripts/practice-schema.ts';
import type { Bilingual } from '../../scripts/schema.ts';
import type { Case } from './case.ts';
import { pickOne } from './chance.ts';
import type { Move } from './practice.ts';

/** A line she may say, by a key that stays the same for the same line. */
export interface Piece {
  readonly key: string;
  readonly says: Bilingual;
  readonly move: Move;
}
export type MoodMove = keyof Case['moods']['calm'];

/** What she says when the lines of one move are used up. */
const NEAREST: Readonly<Record<MoodMove, readonly MoodMove[]>> = {
  vent: ['press', 'doubt', 'repeat', 'answer'],
  press: ['vent', 'repeat', 'doubt', 'answer'],
  doubt: ['press', 'repeat', 'vent', 'answer'],
  repeat: ['press', 'vent', 'doubt', 'answer'],
  answer: ['soften', 'doubt', 'press', 'vent'],
  soften: ['answer', 'doubt', 'press', 'vent'],
};

const moodOf = (temper: number): keyof Case['moods'] =>
  temper <= 1 ? 'calm' : temper === 2 ? 'annoyed' : 'furious';

const pieces = (key: string, move: Move, lines: readonly Bilingual[]): readonly Piece[] =>
  lines.map((says, i) => ({ key: `${key}.${i}`, says, move }));

/** The lines of one mood and move. */
export function moodLines(played: Case, temper: number, move: MoodMove): readonly Piece[] {
  const mood = moodOf(temper);
  return pieces(`${mood}.${move}`, move, played.moods[mood][move]);
}

/** The same, and those of the nearest moves after them. */
export function moodPools(played: Case, temper: number, move: MoodMove): readonly (readonly Piece[])[] {
  return [move, ...NEAREST[move]].map((m) => moodLines(played, temper, m));
}

/** What any customer says to a thing of this kind. */
export function commonLines(
  rules: PracticeRules,
  temper: number,
  kind: ReplyKind,
  move: Move,
): readonly Piece[] {
  const mood = moodOf(temper);
  return pieces(`${kind}.${mood}`, move, rules.replies[kind][mood]);
}

export const revealLines = ({ id, reveals }: Case['hidden'][number]) =>
  pieces(`reveal.${id}`, 'reveal', reveals);
export const inflamedLines = ({ id, replies }: Case['inflamers'][number]) =>
  pieces(`inflamed.${id}`, 'inflamed', replies);
export const calmedLines = ({ id, replies }: Case['calmers'][number]) =>
  pieces(`calmed.${id}`, 'calmed', replies);
export const waveLines = (says: readonly Bilingual[]) => pieces('wave', 'second-wave', says);
export const endingLines = (name: string, lines: readonly Bilingual[]) =>
  pieces(`ending.${name}`, 'ending', lines);

/** One line from the first pool that has one left; when all are used up, the one she said longest ago. */
export function choose(
  pools: readonly (readonly Piece[])[],
  spoken: readonly string[],
  seed: number,
  purpose: string,
): Piece | null {
  const used = new Set(spoken);
  for (const pool of pools) {
    const left = pickOne(
      pool.filter(({ key }) => !used.has(key)),
      seed,
      purpose,
    );
    if (left) return left;
  }
  const age = ({ key }: Piece) => spoken.lastIndexOf(key);
  return [...(pools[0] ?? [])].sort((a, b) => age(a) - age(b))[0] ?? null;
}

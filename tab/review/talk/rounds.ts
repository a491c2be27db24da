import type { TalkTurn } from '../../../bot/api/review/talk.ts';

/** A round: what she said and what was answered. Numbered from 1; words of the staff before her first are round 1, too. */
export interface Round {
  readonly number: number;
  /** indices of its turns */
  readonly turns: readonly number[];
  readonly stage: TalkTurn['stage'];
  /** null: she said nothing in it */
  readonly emotion: TalkTurn['emotion'];
  /** a red line of severity block was crossed */
  readonly crossed: boolean;
}

/** The rounds of a talk; several things she says in a row are one. Pure. */
export function roundsOf(turns: readonly TalkTurn[]): readonly Round[] {
  const groups: number[][] = [];
  turns.forEach(({ speaker }, index) => {
    const last = groups.at(-1);
    const answered = last && turns[last.at(-1) ?? 0]?.speaker === 'staff' && heard(last, turns);
    if (!last || (speaker === 'customer' && answered)) groups.push([index]);
    else last.push(index);
  });
  return groups.map((indices, i) => roundOf(indices, i + 1, turns));
}

const heard = (indices: readonly number[], turns: readonly TalkTurn[]) =>
  indices.some((i) => turns[i]?.speaker === 'customer');

function roundOf(indices: readonly number[], number: number, turns: readonly TalkTurn[]): Round {
  const some = indices.flatMap((i) => turns[i] ?? []);
  const emotions = some.flatMap(({ emotion }) => (emotion === null ? [] : [emotion]));
  return {
    number,
    turns: indices,
    stage: some[0]?.stage ?? 'needs-understanding',
    emotion: emotions.at(-1) ?? null,
    crossed: some.some(({ findings }) => findings.some(({ severity }) => severity === 'block')),
  };
}

/** The round that a turn belongs to, by its number. */
export const roundNumber = (rounds: readonly Round[], turn: number): number =>
  rounds.find(({ turns }) => turns.includes(turn))?.number ?? 1;

/** Stretches of the same stage. */
export function stretchesOf(
  rounds: readonly Round[],
): readonly { readonly from: number; readonly stage: Round['stage']; readonly length: number }[] {
  const stretches: { from: number; stage: Round['stage']; length: number }[] = [];
  for (const { number, stage } of rounds) {
    const last = stretches.at(-1);
    if (last?.stage === stage) last.length += 1;
    else stretches.push({ from: number, stage, length: 1 });
  }
  return stretches;
}

/** The turn of a round to look at first: where it went wrong, else what she said. */
export function turnToShow({ turns: indices }: Round, turns: readonly TalkTurn[]): number {
  return indices.find((i) => (turns[i]?.findings.length ?? 0) > 0) ?? indices[0] ?? 0;
}

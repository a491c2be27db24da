import type { Behaviour } from '../../scripts/practice-schema.ts';
import type { Practice } from './practice.ts';

/** What a line did, as it is remembered: a behaviour, or one of the case's own entries under it. */
export const deed = (behaviour: Behaviour, entry?: string): string =>
  entry === undefined ? behaviour : `${behaviour}:${entry}`;

/** How often this was done in earlier turns. */
export function timesDone({ turns }: Pick<Practice, 'turns'>, done: string): number {
  return turns.filter((turn) => turn.did.includes(done)).length;
}

/** Whether a turn did anything of this behaviour, whatever the entry. */
export const does = (did: readonly string[], behaviour: Behaviour): boolean =>
  did.some((done) => done === behaviour || done.startsWith(`${behaviour}:`));

/** Turns that crossed a line gravely: a blocked red line, or an inflamer that fails the talk. */
export function graveTurns(turns: readonly { readonly did: readonly string[] }[]): number {
  return turns.filter((turn) => does(turn.did, 'grave-red-line')).length;
}

/** Whether she waits for her point to be taken up: she said it last. */
export function isOwed({ turns }: Pick<Practice, 'turns'>): boolean {
  return turns.at(-1)?.moves.includes('second-wave') ?? false;
}

/** How many turns ago the matter last moved: a point met, a fact told, something that calmed her, or her own outburst. */
export function turnsWithoutStep({ turns }: Pick<Practice, 'turns'>): number {
  const last = turns.findLastIndex(
    ({ did, met, revealed }) =>
      met.length > 0 || revealed.length > 0 || does(did, 'calms') || does(did, 'waits-in-vain'),
  );
  return turns.length - 1 - last;
}

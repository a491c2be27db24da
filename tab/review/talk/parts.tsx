import type { ReactNode } from 'react';
import type { TalkView } from '../../../bot/api/review/talk.ts';
import { useLang } from '../../shared/language.tsx';
import { transcriptStrings } from '../../shared/strings-transcript.ts';
import { type Round, roundNumber } from './rounds.ts';
import type { Do } from './use-talk-view.ts';

export interface SideProps {
  readonly view: TalkView;
  readonly rounds: readonly Round[];
  readonly onTurn: (turn: number) => void;
  readonly act: Do;
  readonly busy: boolean;
}

/** What a part needs that only acts on the talk. */
export type ActProps = Pick<SideProps, 'view' | 'act' | 'busy'>;

interface SidePartProps {
  readonly id: string;
  readonly title: ReactNode;
  readonly children: ReactNode;
}

/** A part beside the talk, under its name. */
export const SidePart = ({ id, title, children }: SidePartProps) => (
  <section className="side-part" aria-labelledby={id}>
    <h2 id={id} className="label">
      {title}
    </h2>
    {children}
  </section>
);

interface TurnOfProps {
  readonly turn: number | null;
  readonly rounds: readonly Round[];
  readonly onTurn: (turn: number) => void;
}

/** “第 7 轮”, leading to that turn. */
export function TurnOf({ turn, rounds, onTurn }: TurnOfProps) {
  const words = transcriptStrings(useLang());
  if (turn === null) return null;
  return (
    <button type="button" className="link" onClick={() => onTurn(turn)}>
      {words.turn(roundNumber(rounds, turn))}
    </button>
  );
}

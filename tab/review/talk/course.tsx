import type { TalkView } from '../../../bot/api/review/talk.ts';
import { useLang } from '../../shared/language.tsx';
import { transcriptStrings } from '../../shared/strings-transcript.ts';
import { Curve } from '../../study/curve.tsx';
import { useNames } from '../names.tsx';
import { type Round, roundNumber, stretchesOf } from './rounds.ts';

interface CourseProps {
  readonly view: TalkView;
  readonly rounds: readonly Round[];
  readonly selected: number;
  readonly onRound: (round: Round) => void;
}

/** Stages and temper over the talk; the round that is looked at is the one marked below. */
export function Course({ view, rounds, selected, onRound }: CourseProps) {
  const words = transcriptStrings(useLang());
  const names = useNames();
  if (view.turns.length === 0) return null;
  const points = rounds.map(({ number, emotion, crossed }) => ({
    key: number,
    emotion,
    label: String(number),
    says: words.turn(number),
    crossed,
  }));
  const bands = stretchesOf(rounds).map(({ from, stage, length }) => ({
    key: from,
    name: names.of('stages', stage),
    length,
  }));
  return (
    <section className="pane course-pane">
      <Curve
        name={words.curve}
        points={points}
        turned={null}
        selected={roundNumber(rounds, selected)}
        bands={bands}
        onPick={(key) => {
          const round = rounds[key - 1];
          return round ? () => onRound(round) : null;
        }}
      />
    </section>
  );
}

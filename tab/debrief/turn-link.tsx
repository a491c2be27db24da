import { turnId } from '../practice/talk.tsx';
import { useLang } from '../shared/language.tsx';
import { studyStrings } from '../shared/strings-study.ts';
import { goToPart } from '../study/to-turn.ts';

/** “第 5 轮”, leading to that turn of the talk below. Nothing where no turn is meant. */
export function TurnLink({ turn }: { readonly turn: number | null }) {
  const words = studyStrings(useLang());
  if (turn === null) return null;
  return (
    <button type="button" className="turn-link" onClick={() => goToPart(turnId(turn))}>
      {words.turn(turn)}
    </button>
  );
}

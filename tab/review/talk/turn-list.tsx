import { Fragment, type RefObject } from 'react';
import type { TalkView } from '../../../bot/api/review/talk.ts';
import { useLang } from '../../shared/language.tsx';
import { transcriptStrings } from '../../shared/strings-transcript.ts';
import type { Round } from './rounds.ts';
import { TurnItem } from './turn-item.tsx';
import type { Do } from './use-talk-view.ts';

interface TurnListProps {
  readonly view: TalkView;
  readonly rounds: readonly Round[];
  readonly selected: number;
  readonly onSelect: (turn: number) => void;
  readonly act: Do;
  readonly busy: boolean;
  readonly box: RefObject<HTMLTextAreaElement | null>;
}

/** The talk, turn after turn, with what happened between. */
export function TurnList({ view, rounds, selected, onSelect, act, busy, box }: TurnListProps) {
  const words = transcriptStrings(useLang());
  const notesAfter = (turn: number) => view.notes.filter(({ afterTurn }) => afterTurn === turn);
  return (
    <section aria-label={words.turns}>
      <ol className="spoken-turns">
        <Notes notes={notesAfter(-1)} />
        {rounds.flatMap(({ number, turns }) =>
          turns.map((index, i) => {
            const turn = view.turns[index];
            return turn ? (
              <Fragment key={index}>
                <TurnItem
                  view={view}
                  turn={turn}
                  index={index}
                  number={i === 0 ? number : null}
                  selected={index === selected}
                  onSelect={onSelect}
                  act={act}
                  busy={busy}
                  box={box}
                />
                <Notes notes={notesAfter(index)} />
              </Fragment>
            ) : null;
          }),
        )}
      </ol>
      <p className="note reading-keys">{words.keys}</p>
    </section>
  );
}

function Notes({ notes }: { readonly notes: TalkView['notes'] }) {
  return notes.map(({ at, text }) => (
    <li key={`${at}${text}`} className="turn-note">
      {text}
    </li>
  ));
}

import { ErrorCircleRegular, ProhibitedRegular } from '@fluentui/react-icons';
import type { RefObject } from 'react';
import type { TalkTurn, TalkView } from '../../../bot/api/review/talk.ts';
import { useLang } from '../../shared/language.tsx';
import { queueStrings } from '../../shared/strings-queue.ts';
import { transcriptStrings } from '../../shared/strings-transcript.ts';
import { Temper } from '../../shared/temper.tsx';
import { useNames } from '../names.tsx';
import { Faulted } from './faulted.tsx';
import { TurnDetail } from './turn-detail.tsx';
import { turnId } from './turn-id.ts';
import type { Do } from './use-talk-view.ts';

interface TurnItemProps {
  readonly view: TalkView;
  readonly turn: TalkTurn;
  readonly index: number;
  /** the number of its round, on the first turn of it */
  readonly number: number | null;
  readonly selected: boolean;
  readonly onSelect: (turn: number) => void;
  readonly act: Do;
  readonly busy: boolean;
  readonly box: RefObject<HTMLTextAreaElement | null>;
}

/** One turn: who, what, how she was. Chosen, it opens: what is wrong with it, why, and what to say about it. */
export function TurnItem({ view, turn, index, number, selected, onSelect, act, busy, box }: TurnItemProps) {
  const lang = useLang();
  const words = transcriptStrings(lang);
  const isStaff = turn.speaker === 'staff';
  return (
    <li
      id={turnId(index)}
      className={`talk-turn ${isStaff ? 'turn-staff' : 'turn-her'} ${selected ? 'turn-selected' : ''}`}
      tabIndex={-1}
      aria-current={selected ? 'true' : undefined}
    >
      <span className="turn-number">
        {number === null ? null : (
          <>
            <span className="visually-hidden">{words.turn(number)}</span>
            <span aria-hidden="true">{number}</span>
          </>
        )}
      </span>
      <span className="turn-who">{isStaff ? (turn.by ?? view.staff) : words.her}</span>
      <div className="turn-body">
        <div className="turn-line">
          <button
            type="button"
            className="turn-text"
            aria-expanded={selected}
            onClick={() => onSelect(index)}
            disabled={selected}
          >
            <Faulted text={turn.text} findings={turn.findings} />
          </button>
          <TurnChip turn={turn} />
        </div>
        <TurnMeta turn={turn} />
        {selected ? (
          <TurnDetail view={view} turn={turn} index={index} act={act} busy={busy} box={box} />
        ) : null}
      </div>
    </li>
  );
}

function TurnChip({ turn: { emotion, findings } }: { readonly turn: TalkTurn }) {
  const words = queueStrings(useLang());
  const worst = findings.find(({ severity }) => severity === 'block') ?? findings[0];
  if (worst) {
    return (
      <span className={`turn-rule row-${worst.severity}`}>
        {worst.severity === 'block' ? <ProhibitedRegular /> : <ErrorCircleRegular />}
        {words.rule1(worst.name, worst.rule)}
      </span>
    );
  }
  return emotion === null ? null : <Temper level={emotion} variant="tag" />;
}

function TurnMeta({ turn }: { readonly turn: TalkTurn }) {
  const lang = useLang();
  const words = transcriptStrings(lang);
  const names = useNames();
  const about =
    turn.speaker === 'staff'
      ? [
          ...(turn.suggested ? [words.suggested[turn.suggested.outcome]] : []),
          ...(turn.generated ? [words.generated] : []),
        ]
      : turn.signals.map((signal) => names.of('signals', signal));
  const comments = turn.comments.length;
  if (about.length === 0 && comments === 0) return null;
  return (
    <p className="turn-meta">
      {queueStrings(lang).listed(about)}
      {comments > 0 ? <span className="turn-comments">{` ${words.commented} ${comments}`}</span> : null}
    </p>
  );
}

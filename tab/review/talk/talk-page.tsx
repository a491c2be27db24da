import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { TalkView } from '../../../bot/api/review/talk.ts';
import { reviewAddress } from '../../route.ts';
import { DismissAction } from '../../shared/dismiss-action.tsx';
import { Fault } from '../loaded.tsx';
import { Course } from './course.tsx';
import { LiveBar } from './live-bar.tsx';
import { roundsOf, turnToShow } from './rounds.ts';
import { Side } from './side.tsx';
import { TalkHead } from './talk-head.tsx';
import { turnId } from './turn-id.ts';
import { TurnList } from './turn-list.tsx';
import { useFollow } from './use-follow.ts';
import { useTalkKeys } from './use-talk-keys.ts';
import { type Do, type Told, useTalkView } from './use-talk-view.ts';
import './talk.css';
import './turns.css';
import './side.css';
import './print.css';

interface TalkPageProps {
  readonly id: string;
  /** the turn that the address names */
  readonly turn: number | null;
}

/** A talk as it went, what the machine and people made of it, and what she makes of it. */
export function TalkPage({ id, turn }: TalkPageProps) {
  const { result, view, again, act, busy, told, forget } = useTalkView(id);
  if (result && result.kind !== 'read' && !view) {
    return (
      <main id="review-main" className="review" tabIndex={-1}>
        <Fault result={result} again={again} />
      </main>
    );
  }
  if (!view) return <main id="review-main" className="review" tabIndex={-1} aria-busy="true" />;
  return (
    <Transcript view={view} from={turn} act={act} busy={busy} again={again}>
      <Say told={told} onDismiss={forget} />
    </Transcript>
  );
}

/** Where the curve stays in sight; on a phone a talk begins at its top. */
const WIDE = '(min-width: 1024px)';

interface TranscriptProps {
  readonly view: TalkView;
  readonly from: number | null;
  readonly act: Do;
  readonly busy: boolean;
  readonly again: () => void;
  readonly children: ReactNode;
}

function Transcript({ view, from, act, busy, again, children }: TranscriptProps) {
  const rounds = useMemo(() => roundsOf(view.turns), [view.turns]);
  const [selected, setSelected] = useState(() => from ?? worstTurn(view));
  const box = useRef<HTMLTextAreaElement>(null);
  // the turn of a link gets the keyboard; the worst one is only brought before her eyes
  const [reached, setReached] = useState(() => ({
    turn: from !== null || window.matchMedia(WIDE).matches ? selected : null,
    focus: from !== null,
  }));
  const select = useCallback(
    (turn: number) => {
      setSelected(turn);
      setReached({ turn, focus: true });
      window.history.replaceState(null, '', reviewAddress('talk', { id: view.id, turn }));
    },
    [view.id],
  );
  useEffect(() => {
    if (reached.turn === null) return;
    const turn = document.getElementById(turnId(reached.turn));
    turn?.scrollIntoView({ block: 'nearest' });
    if (reached.focus) turn?.focus({ preventScroll: true });
  }, [reached]);
  useFollow(view.turns.length);
  useTalkKeys({ count: view.turns.length, selected, select, view, act, box });
  return (
    <div className="reading">
      <main id="review-main" className="review talk-main" tabIndex={-1}>
        <div className="talk-top">
          <TalkHead view={view} rounds={rounds} />
          <Course
            view={view}
            rounds={rounds}
            selected={selected}
            onRound={(round) => select(turnToShow(round, view.turns))}
          />
        </div>
        {view.live ? <LiveBar view={view} again={again} /> : null}
        <TurnList
          view={view}
          rounds={rounds}
          selected={selected}
          onSelect={select}
          act={act}
          busy={busy}
          box={box}
        />
        {children}
      </main>
      <Side view={view} rounds={rounds} onTurn={select} act={act} busy={busy} />
    </div>
  );
}

/** Where to look first: the first red line, else the first warning, else the angriest word. */
function worstTurn({ turns }: TalkView): number {
  const crossed = turns.findIndex(({ findings }) => findings.some(({ severity }) => severity === 'block'));
  const warned = turns.findIndex(({ findings }) => findings.length > 0);
  const peak = Math.max(...turns.map(({ emotion }) => emotion ?? -1));
  return [crossed, warned, turns.findIndex(({ emotion }) => emotion === peak), 0].find((i) => i >= 0) ?? 0;
}

/** What became of the last act; a fault stays until it is put away. */
function Say({ told, onDismiss }: { readonly told: Told | null; readonly onDismiss: () => void }) {
  return (
    <>
      <p className="visually-hidden" role="status">
        {told?.kind === 'done' ? told.text : ''}
      </p>
      {told ? (
        <MessageBar className="act-told" intent={told.kind === 'done' ? 'success' : 'error'}>
          <MessageBarBody>{told.text}</MessageBarBody>
          <DismissAction onDismiss={onDismiss} />
        </MessageBar>
      ) : null}
    </>
  );
}

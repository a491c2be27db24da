import { Button } from '@fluentui/react-components';
import { CheckmarkCircleRegular, ClockRegular, ErrorCircleRegular } from '@fluentui/react-icons';
import type { TalkView } from '../../../bot/api/review/talk.ts';
import { useLang } from '../../shared/language.tsx';
import { scorecardStrings } from '../../shared/strings-scorecard.ts';
import { whenText } from '../../shared/time.ts';
import { SidePart, type SideProps, TurnOf } from './parts.tsx';
import { ThreeLines } from './three-lines.tsx';

/** The talk in three lines, what was promised in it, and who it was handed to. */
export function Matters({ view, rounds, onTurn, act, busy }: SideProps) {
  const words = scorecardStrings(useLang());
  return (
    <>
      <ThreeLines view={view} rounds={rounds} onTurn={onTurn} />
      {view.commitments.length > 0 ? (
        <SidePart id="promises" title={words.promises}>
          <ul className="promises">
            {view.commitments.map((promise) => (
              <li key={`${promise.turn}${promise.what}`}>
                <Promised promise={promise} />
                <TurnOf turn={promise.turn} rounds={rounds} onTurn={onTurn} />
                {promise.state !== 'kept' && view.may.includes('kept-promise') ? (
                  <Button
                    size="small"
                    disabledFocusable={busy}
                    onClick={() => act({ kind: 'kept-promise', turn: promise.turn })}
                  >
                    {words.markKept}
                  </Button>
                ) : null}
              </li>
            ))}
          </ul>
        </SidePart>
      ) : null}
      {view.handovers.length > 0 ? (
        <SidePart id="handovers" title={words.handovers}>
          <ul>
            {view.handovers.map(({ to, why, called }) => (
              <li key={`${to}${why}`}>
                <b>{to}</b> {why} <small>{called ? words.called : words.notCalled}</small>
              </li>
            ))}
          </ul>
        </SidePart>
      ) : null}
    </>
  );
}

function Promised({ promise }: { readonly promise: TalkView['commitments'][number] }) {
  const lang = useLang();
  const words = scorecardStrings(lang);
  const { what, due, state } = promise;
  const mark = {
    open: <ClockRegular />,
    overdue: <ErrorCircleRegular />,
    kept: <CheckmarkCircleRegular />,
  }[state];
  return (
    <span className={`promise promise-${state}`}>
      {mark}
      <span>
        {due === null ? null : <b>{words.due(whenText(due, lang))} </b>}
        {what}
        {state === 'open' ? null : <small> {state === 'kept' ? words.kept : words.overdue}</small>}
      </span>
    </span>
  );
}

import { Button } from '@fluentui/react-components';
import { CheckmarkCircleRegular, ClockRegular, ErrorCircleRegular } from '@fluentui/react-icons';
import type { TalkView } from '../../../bot/api/review/talk.ts';
import { useLang } from '../../shared/language.tsx';
import { scorecardStrings } from '../../shared/strings-scorecard.ts';
import { whenText } from '../../shared/time.ts';
import { type SideProps, TurnOf } from './parts.tsx';

/** The talk in three lines, what was promised in it, and who it was handed to. */
export function Matters({ view, rounds, onTurn, act, busy }: SideProps) {
  const words = scorecardStrings(useLang());
  return (
    <>
      {view.summary.length > 0 ? (
        <section className="side-part" aria-labelledby="summary">
          <h2 id="summary" className="label">
            {words.summary}
          </h2>
          <ol className="summary">
            {view.summary.map(({ text, turn }) => (
              <li key={`${turn}${text}`}>
                {text} <TurnOf turn={turn} rounds={rounds} onTurn={onTurn} />
              </li>
            ))}
          </ol>
        </section>
      ) : null}
      {view.commitments.length > 0 ? (
        <section className="side-part" aria-labelledby="promises">
          <h2 id="promises" className="label">
            {words.promises}
          </h2>
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
        </section>
      ) : null}
      {view.handovers.length > 0 ? (
        <section className="side-part" aria-labelledby="handovers">
          <h2 id="handovers" className="label">
            {words.handovers}
          </h2>
          <ul>
            {view.handovers.map(({ to, why, called }) => (
              <li key={`${to}${why}`}>
                <b>{to}</b> {why} <small>{called ? words.called : words.notCalled}</small>
              </li>
            ))}
          </ul>
        </section>
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

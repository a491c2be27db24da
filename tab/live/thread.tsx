import { Button } from '@fluentui/react-components';
import { CheckmarkRegular, CircleHintRegular } from '@fluentui/react-icons';
import type { TalkState, ThreadRow } from '../../bot/api/live.ts';
import type { Pending } from '../chat/talk.ts';
import { useStrings } from '../shared/language.tsx';
import type { Lang } from '../shared/strings.ts';
import { clockText } from '../shared/time.ts';

interface ThreadProps {
  readonly state: TalkState | null;
  readonly pending: readonly Pending[];
  readonly lang: Lang;
  readonly onResend: () => void;
}

/** The talk as it went: the customer's words right, each past card as one row. */
export function Thread({ state, pending, lang, onResend }: ThreadProps) {
  const strings = useStrings();
  // the suggestion of this very turn is the card below
  const rows = (state?.thread ?? []).filter((row) => row.kind !== 'offered' || row.turn < (state?.turn ?? 0));
  const [first] = rows;
  return (
    <section className="thread" aria-label={strings.thread}>
      {state && first ? (
        <p className="thread-start">
          {new Date(first.at).toDateString() === new Date().toDateString() ? `${strings.today} ` : ''}
          {clockText(first.at, lang)}·{strings.channels[state.channel]}
        </p>
      ) : null}
      {rows.map((row) => (
        <Row key={row.seq} row={row} lang={lang} />
      ))}
      {pending.map((p) => (
        <div key={p.id} className="bubble pending">
          <p>{p.text}</p>
          {p.status === 'waiting' ? (
            <p className="bubble-note" role="status">
              {strings.waiting}
              <Button size="small" appearance="transparent" onClick={onResend}>
                {strings.retry}
              </Button>
            </p>
          ) : null}
        </div>
      ))}
    </section>
  );
}

function Row({ row, lang }: { row: ThreadRow; lang: Lang }) {
  const strings = useStrings();
  const time = clockText(row.at, lang);
  if (row.kind === 'heard') return <p className="bubble">{row.text}</p>;
  if (row.kind === 'note') {
    return (
      <p className="thread-note">
        {time} {row.text}
      </p>
    );
  }
  const said = row.kind === 'said';
  return (
    <div className={`past ${row.kind}`}>
      {said ? <CheckmarkRegular className="past-mark" /> : <CircleHintRegular className="past-mark" />}
      <p className="past-text">{row.text}</p>
      <span className="past-time">{said ? `${time} ${strings.said}` : strings.offered}</span>
    </div>
  );
}

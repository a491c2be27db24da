import { Button } from '@fluentui/react-components';
import { CheckmarkRegular, CircleHintRegular } from '@fluentui/react-icons';
import type { Rating, TalkState, ThreadRow } from '../../bot/api/live.ts';
import type { Pending } from '../chat/talk.ts';
import { GeneratedMark } from '../shared/generated-mark.tsx';
import { useStrings } from '../shared/language.tsx';
import type { Lang } from '../shared/strings.ts';
import { clockText } from '../shared/time.ts';
import { LineRating } from './line-rating.tsx';

interface ThreadProps {
  readonly state: TalkState | null;
  readonly pending: readonly Pending[];
  readonly lang: Lang;
  readonly onResend: () => void;
  /** true once the server has kept it */
  readonly onRate: (wording: string, rating: Rating) => Promise<boolean>;
}

/** The talk as it went: the customer's words right, each past card as one row. */
export function Thread({ state, pending, lang, onResend, onRate }: ThreadProps) {
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
        <Row key={row.seq} row={row} lang={lang} onRate={onRate} />
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

interface RowProps extends Pick<ThreadProps, 'lang' | 'onRate'> {
  readonly row: ThreadRow;
}

function Row({ row, lang, onRate }: RowProps) {
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
  const { generated } = row;
  return (
    <div className={`past ${row.kind}`}>
      {said ? <CheckmarkRegular className="past-mark" /> : <CircleHintRegular className="past-mark" />}
      <div className="past-text">
        <p>{row.text}</p>
        {generated ? (
          <div className="past-generated">
            <GeneratedMark />
            <LineRating rating={generated.rating} onRate={(rating) => onRate(generated.id, rating)} />
          </div>
        ) : null}
      </div>
      <span className="past-time">{said ? `${time} ${strings.said}` : strings.offered}</span>
    </div>
  );
}

import { ErrorCircleRegular, FlagFilled, ProhibitedRegular } from '@fluentui/react-icons';
import type { QueueRow } from '../../../bot/api/review/queue.ts';
import { reviewAddress } from '../../route.ts';
import { useLang } from '../../shared/language.tsx';
import { queueStrings } from '../../shared/strings-queue.ts';
import { reviewStrings } from '../../shared/strings-review.ts';
import { Temper } from '../../shared/temper.tsx';
import { whenText } from '../../shared/time.ts';
import { useNames } from '../names.tsx';
import { Highlighted } from './highlighted.tsx';
import './rows.css';

/** More would not fit on two lines. */
const MOST_SIGNALS = 2;

/** One talk: why it came, her words, how bad it got, what is wrong, how it was reviewed. All of it is one link. */
export function Row({ row }: { readonly row: QueueRow }) {
  const lang = useLang();
  const words = queueStrings(lang);
  const shared = reviewStrings(lang);
  const names = useNames();
  const open = row.state === 'waiting' || row.state === 'appealed';
  const { quote } = row;
  const place = quote.turn === null ? {} : { turn: quote.turn };
  return (
    <li>
      <a
        className={`row ${row.flagged ? 'row-flagged' : ''}`}
        href={reviewAddress('talk', { id: row.id, ...place })}
      >
        <span className="row-time">{whenText(row.startedAt, lang)}</span>
        <span className="row-matter">
          <b>
            {names.of('categories', row.category)}
            {row.flagged ? <FlagFilled className="row-flag" aria-label={words.flagged} /> : null}
            {row.tags.map((tag) => (
              <span key={tag} className="tag">
                {tag}
              </span>
            ))}
          </b>
          {quote.text === '' ? null : (
            <span className="row-quote">
              <Highlighted text={words.quoted(quote.text)} marks={quote.marks} shift={1} />
            </span>
          )}
        </span>
        <span className="row-temper">
          <Temper level={row.temperPeak} variant="inline" />
        </span>
        <Signals row={row} />
        <Rules row={row} />
        <span className="row-score">
          <span className="visually-hidden">{words.columns.score} </span>
          {row.score ?? <small>{words.noScore}</small>}
        </span>
        <span className={`row-state ${open ? 'row-open' : ''}`}>{shared.states[row.state]}</span>
      </a>
    </li>
  );
}

function Signals({ row }: { readonly row: QueueRow }) {
  const words = queueStrings(useLang());
  const names = useNames();
  const overdue = row.needs.includes('overdue');
  const heard = [
    ...(row.visits > 1 ? [words.visits(row.visits)] : []),
    ...row.signals
      .filter((signal) => signal !== 'repeat-visit' || row.visits < 2)
      .map((signal) => names.of('signals', signal)),
  ].slice(0, MOST_SIGNALS);
  const all = [...(overdue ? [words.overdue] : []), ...heard];
  return (
    <span className={`row-signals ${all.length === 0 ? 'row-none' : ''}`}>
      <span className="visually-hidden">{words.columns.signals} </span>
      {all.length === 0 ? words.none : words.listed(all)}
    </span>
  );
}

function Rules({ row: { rules } }: { readonly row: QueueRow }) {
  const words = queueStrings(useLang());
  const worst = rules.find(({ severity }) => severity === 'block') ?? rules[0];
  return (
    <span className={`row-rules ${worst ? `row-${worst.severity}` : 'row-none'}`}>
      <span className="visually-hidden">{words.columns.rules} </span>
      {worst ? (
        <>
          {worst.severity === 'block' ? <ProhibitedRegular /> : <ErrorCircleRegular />}
          {worst.name} <span className="row-rule-id">{worst.id}</span>
          {rules.length > 1 ? <small> +{rules.length - 1}</small> : null}
        </>
      ) : (
        words.none
      )}
    </span>
  );
}

import { CheckmarkRegular, CircleRegular, ErrorCircleRegular } from '@fluentui/react-icons';
import type { FeedbackView } from '../../bot/api/practice-views.ts';
import { GeneratedMark } from '../shared/generated-mark.tsx';
import { useLang } from '../shared/language.tsx';
import { roomStrings } from '../shared/strings-room.ts';
import { studyStrings } from '../shared/strings-study.ts';
import { Spoken } from '../study/spoken.tsx';

type Kind = FeedbackView['points'][number]['kind'];

const ICONS = { good: CheckmarkRegular, bad: ErrorCircleRegular, missed: CircleRegular };
const KINDS: readonly Kind[] = ['good', 'bad', 'missed'];

/** What this line did, one tap away: what was good and what it moved, what harmed, what was missed, another way to say it. */
export function Feedback({ feedback }: { readonly feedback: FeedbackView }) {
  const words = roomStrings(useLang());
  const { moved, points, better, why, generated } = feedback;
  return (
    <details className="feedback">
      <summary>
        <b>{words.thisLine}</b>
        <span className="feedback-moved">{moved}</span>
        <span className="feedback-counts">
          {KINDS.map((kind) => (
            <Count key={kind} kind={kind} count={points.filter((point) => point.kind === kind).length} />
          ))}
        </span>
      </summary>
      <ul>
        {points.map((point) => (
          <Point key={`${point.kind}${point.text}${point.quote ?? ''}`} point={point} />
        ))}
      </ul>
      {why ? (
        <p className="feedback-why">
          {why}
          {generated ? <GeneratedMark /> : null}
        </p>
      ) : null}
      {better ? (
        <div className="feedback-better">
          <p className="label">{words.better}</p>
          <Spoken line={better} />
        </div>
      ) : null}
    </details>
  );
}

function Count({ kind, count }: { readonly kind: Kind; readonly count: number }) {
  const words = roomStrings(useLang());
  if (count === 0) return null;
  const Icon = ICONS[kind];
  return (
    <span className={`point-${kind}`}>
      <Icon />
      <span className="visually-hidden">{words.marks[kind]} </span>
      {count}
    </span>
  );
}

function Point({ point }: { readonly point: FeedbackView['points'][number] }) {
  const lang = useLang();
  const { kind, text, quote, effect } = point;
  const Icon = ICONS[kind];
  // the text may carry the words itself
  const shownQuote = quote !== null && quote !== '' && !text.includes(quote) ? quote : null;
  return (
    <li className={`point-${kind}`}>
      <Icon />
      <span className="visually-hidden">{roomStrings(lang).marks[kind]}: </span>
      <span className="point-text">
        {shownQuote === null ? null : <q>{studyStrings(lang).quoted(shownQuote)}</q>}
        {text}
      </span>
      {effect === '' ? null : <span className="point-effect">{effect}</span>}
    </li>
  );
}

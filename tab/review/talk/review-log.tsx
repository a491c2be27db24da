import { useLang } from '../../shared/language.tsx';
import { scorecardStrings } from '../../shared/strings-scorecard.ts';
import { dayText, whenText } from '../../shared/time.ts';
import { type ActProps, SidePart } from './parts.tsx';

/** What was done to the talk, oldest first, and what may still come. */
export function ReviewLog({ view: { review } }: ActProps) {
  const lang = useLang();
  const words = scorecardStrings(lang);
  return (
    <SidePart id="log" title={words.log}>
      {review.log.length === 0 && review.appealUntil === null ? (
        <p className="note">{words.logEmpty}</p>
      ) : null}
      <ol className="log">
        {review.log.map(({ at, by, text }) => (
          <li key={`${at}${text}`}>
            <span className="note">{whenText(at, lang)}</span>
            <span>
              {by} {text}
            </span>
          </li>
        ))}
        {review.appealUntil === null ? null : (
          <li>
            <span className="note">{words.later}</span>
            <span>{words.appealUntil(dayText(review.appealUntil, lang))}</span>
          </li>
        )}
      </ol>
      {review.comments.length > 0 ? (
        <ul className="remarks" aria-label={words.comments}>
          {review.comments.map(({ id, text, by, at }) => (
            <li key={id}>
              <p>{text}</p>
              <small>
                {by} {whenText(at, lang)}
              </small>
            </li>
          ))}
        </ul>
      ) : null}
    </SidePart>
  );
}

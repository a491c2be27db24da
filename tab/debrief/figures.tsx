import type { DebriefView } from '../../bot/api/debrief.ts';
import { useLang } from '../shared/language.tsx';
import { debriefStrings } from '../shared/strings-debrief.ts';
import { Temper } from '../shared/temper.tsx';
import { clockText } from '../shared/time.ts';
import { TurnLink } from './turn-link.tsx';

/** What came of it, in figures, and what was promised. */
export function Figures({ debrief: { outcome, rating, commitments } }: { readonly debrief: DebriefView }) {
  const lang = useLang();
  const words = debriefStrings(lang);
  return (
    <section className="sheet figures" aria-labelledby="figures">
      <h2 id="figures">{words.facts}</h2>
      <dl>
        <div>
          <dt>{words.finalTemper}</dt>
          <dd>
            <Temper level={outcome.finalEmotion} variant="inline" />
          </dd>
        </div>
        <Figure name={words.found} value={words.foundOf(outcome.hiddenFound, outcome.hiddenAll)} />
        <Figure name={words.questions} value={words.questionCount(outcome.questionsBeforeSolution)} />
        <Figure name={words.redLines} value={words.redLineCount(outcome.redLines)} />
        {rating === null ? null : <Figure name={words.rating} value={words.ratingOf(rating)} />}
        <Figure name={words.promised} value={words.promisedCount(outcome.commitments)} />
      </dl>
      <ul>
        {commitments.map(({ what, due, turn }) => (
          <li key={`${turn}${what}`}>
            {due === null ? null : <b>{words.by(clockText(due, lang))} </b>}
            {what}
            <TurnLink turn={turn} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const Figure = ({ name, value }: { readonly name: string; readonly value: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </div>
);

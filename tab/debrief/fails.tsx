import { ProhibitedRegular } from '@fluentui/react-icons';
import type { DebriefView } from '../../bot/api/debrief.ts';
import { useLang } from '../shared/language.tsx';
import { debriefStrings } from '../shared/strings-debrief.ts';
import { studyStrings } from '../shared/strings-study.ts';
import { TurnLink } from './turn-link.tsx';

/** What fails a talk whatever else was good: first, and plainly. */
export function Fails({ fails }: { readonly fails: DebriefView['criticalFails'] }) {
  const lang = useLang();
  const words = debriefStrings(lang);
  if (fails.length === 0) return null;
  return (
    <section className="sheet fails" aria-labelledby="fails">
      <h2 id="fails">
        {words.fails}
        <small>{words.failsNote}</small>
      </h2>
      <ul>
        {fails.map((fail) => (
          <li key={`${fail.name}${fail.turn}`}>
            <ProhibitedRegular className="fails-mark" />
            <div>
              <p className="fails-name">
                <b>{fail.name}</b>
                <TurnLink turn={fail.turn} />
              </p>
              <p className="fails-quote">{studyStrings(lang).quoted(fail.quote)}</p>
              <p>{fail.why}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

import { CheckmarkRegular } from '@fluentui/react-icons';
import type { DebriefView } from '../../bot/api/debrief.ts';
import { useLang } from '../shared/language.tsx';
import { debriefStrings } from '../shared/strings-debrief.ts';
import { studyStrings } from '../shared/strings-study.ts';
import { TurnLink } from './turn-link.tsx';

/** What was well said, in the trainee's own words. */
export function Strengths({ strengths }: { readonly strengths: DebriefView['strengths'] }) {
  const lang = useLang();
  if (strengths.length === 0) return null;
  return (
    <section className="sheet strengths" aria-labelledby="strengths">
      <h2 id="strengths">{debriefStrings(lang).strengths}</h2>
      <ul>
        {strengths.map((strength) => (
          <li key={`${strength.name}${strength.turn}`}>
            <CheckmarkRegular className="strengths-mark" />
            <div>
              <p>
                <b>{strength.name}</b>
                <TurnLink turn={strength.turn} />
              </p>
              <p>{studyStrings(lang).quoted(strength.quote)}</p>
              <p className="study-note">{strength.why}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

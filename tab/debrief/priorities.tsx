import type { DebriefView } from '../../bot/api/debrief.ts';
import { useLang } from '../shared/language.tsx';
import { debriefStrings } from '../shared/strings-debrief.ts';
import { Spoken } from '../study/spoken.tsx';
import { TurnLink } from './turn-link.tsx';

/** The two things to mend first: what was said, what to say instead, and why. */
export function Priorities({ priorities }: { readonly priorities: DebriefView['priorities'] }) {
  const words = debriefStrings(useLang());
  if (priorities.length === 0) return null;
  return (
    <section className="sheet priorities" aria-labelledby="priorities">
      <h2 id="priorities">{priorities.length === 1 ? words.priority : words.priorities}</h2>
      <div className="priorities-columns">
        {priorities.map((priority) => (
          <article key={priority.dimension}>
            <header>
              <h3>{priority.name}</h3>
              <TurnLink turn={priority.turn} />
            </header>
            {priority.quote === null || priority.quote === '' ? null : (
              <p className="priorities-said">
                <span className="label">{words.youSaid}</span> <mark className="fault">{priority.quote}</mark>
              </p>
            )}
            <Spoken line={priority.better} />
            <p className="study-note">{priority.why}</p>
          </article>
        ))}
      </div>
    </section>
  );
}

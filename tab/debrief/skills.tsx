import type { DebriefView } from '../../bot/api/debrief.ts';
import { useLang } from '../shared/language.tsx';
import { debriefStrings } from '../shared/strings-debrief.ts';
import { studyStrings } from '../shared/strings-study.ts';
import { STANDARD, summaryOf } from './skill-summary.ts';
import { TurnLink } from './turn-link.tsx';

type Skill = DebriefView['dimensions'][number];

const at = (level: number) => 24 + level * 62;
const WIDTH = 234;
const ROW = 26;
const LEVELS = [0, 1, 2, 3];

/** The twelve skills, before and now, on the four levels of the rubric; below standard the name is bold. */
export function Skills({ dimensions }: { readonly dimensions: readonly Skill[] }) {
  const lang = useLang();
  const words = debriefStrings(lang);
  const study = studyStrings(lang);
  const { rose, below } = summaryOf(dimensions);
  return (
    <section className="sheet skills" aria-labelledby="skills">
      <header>
        <h2 id="skills">{words.skills}</h2>
        <p className="skills-key" aria-hidden="true">
          <svg viewBox="0 0 14 14" aria-hidden="true">
            <circle className="skill-before" cx="7" cy="7" r="5" />
          </svg>
          {words.before}
          <svg viewBox="0 0 14 14" aria-hidden="true">
            <circle className="skill-now" cx="7" cy="7" r="6" />
          </svg>
          {words.now}
        </p>
      </header>
      <div className="skills-head" aria-hidden="true">
        <svg viewBox={`0 0 ${WIDTH} 20`} aria-hidden="true">
          {LEVELS.map((level) => (
            <text key={level} x={at(level)} y="15">
              {study.levels[level]}
            </text>
          ))}
        </svg>
      </div>
      <div className="skills-rows">
        <svg
          className="skills-grid"
          viewBox={`0 0 ${WIDTH} ${ROW}`}
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          {LEVELS.map((level) => (
            <line
              key={level}
              className={level === STANDARD ? 'skill-standard' : 'skill-level'}
              x1={at(level)}
              x2={at(level)}
              y1="0"
              y2={ROW}
            />
          ))}
        </svg>
        <ul>
          {dimensions.map((skill) => (
            <li key={skill.id}>
              <span className={skill.level !== null && skill.level < STANDARD ? 'below' : ''}>
                {skill.name}
              </span>
              <SkillRow level={skill.level} before={skill.before} />
              <span className="visually-hidden">
                {skill.before === null ? '' : `${words.before} ${study.levels[skill.before]}, `}
                {words.now} {skill.level === null ? words.noOccasionNote : study.levels[skill.level]}
              </span>
            </li>
          ))}
        </ul>
      </div>
      <p className="skills-summary">
        {rose > 0 ? words.rose(rose) : ''}
        {below.length > 0 ? (
          <>
            {words.below(below.length)}
            <b>{study.listed(below.map((skill) => skill.name))}</b>
          </>
        ) : (
          words.allReached
        )}
      </p>
      <Evidence dimensions={dimensions} />
    </section>
  );
}

function SkillRow({ level, before }: Pick<Skill, 'level' | 'before'>) {
  const words = debriefStrings(useLang());
  return (
    <svg className="skill-row" viewBox={`0 0 ${WIDTH} ${ROW}`} aria-hidden="true">
      {level === null ? (
        <text className="skill-none" x="0" y="17">
          {words.noOccasion}
        </text>
      ) : (
        <>
          {before === null || before === level ? null : (
            <>
              <line
                className={before < level ? 'skill-up' : 'skill-down'}
                x1={at(before)}
                x2={at(level)}
                y1={ROW / 2}
                y2={ROW / 2}
              />
              <circle className="skill-before" cx={at(before)} cy={ROW / 2} r="5" />
            </>
          )}
          <circle className="skill-now" cx={at(level)} cy={ROW / 2} r="6.5" />
          {before === level ? <circle className="skill-same" cx={at(level)} cy={ROW / 2} r="2.5" /> : null}
        </>
      )}
    </svg>
  );
}

/** The words each level rests on, folded. */
function Evidence({ dimensions }: { readonly dimensions: readonly Skill[] }) {
  const lang = useLang();
  const study = studyStrings(lang);
  const seen = dimensions.filter(({ level, quote }) => level !== null && quote !== '');
  if (seen.length === 0) return null;
  return (
    <details className="evidence">
      <summary>{debriefStrings(lang).evidence}</summary>
      <dl>
        {seen.map((skill) => (
          <div key={skill.id}>
            <dt>
              {skill.name} {study.levels[skill.level ?? 0]}
              <TurnLink turn={skill.turn} />
            </dt>
            <dd>{study.quoted(skill.quote)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

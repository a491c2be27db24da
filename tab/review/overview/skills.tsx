import { useRef } from 'react';
import type { Overview } from '../../../bot/api/review/overview.ts';
import { reviewAddress } from '../../route.ts';
import { useLang } from '../../shared/language.tsx';
import { overviewStrings } from '../../shared/strings-overview.ts';
import { useWidth } from '../../study/use-width.ts';
import { Panel } from './panel.tsx';

type Skill = Overview['skills'][number];

const ROW = 24;
const NAMES = 92;
const STANDARD = 2;

/** Practice and live side by side on the four levels: what is drilled and does not show at the counter comes first. */
export function Skills({ overview: { skills, headlines } }: { readonly overview: Overview }) {
  const words = overviewStrings(useLang());
  const plot = useRef<HTMLElement>(null);
  const width = useWidth(plot, 540);
  const shown = skills
    .filter(({ practice, live }) => practice !== null || live !== null)
    .toSorted((a, b) => gapOf(b) - gapOf(a));
  const placeOf = (level: number) => NAMES + 24 + (level / 3) * (width - NAMES - 60);
  const worst = shown[0];
  const key = (
    <p className="key" aria-hidden="true">
      <svg viewBox="0 0 14 14" aria-hidden="true">
        <circle className="dot-practice" cx="7" cy="7" r="5" />
      </svg>
      {words.practice}
      <svg viewBox="0 0 14 14" aria-hidden="true">
        <circle className="dot-live" cx="7" cy="7" r="5.5" />
      </svg>
      {words.live}
    </p>
  );
  return (
    <Panel title={headlines.skills} note={words.skillsNote} end={key}>
      <figure ref={plot} className="plot" aria-label={words.skillsNote}>
        <svg width={width} height={22 + shown.length * ROW} role="presentation" className="skills-plot">
          {words.levels.map((word, level) => (
            <g key={word}>
              <text className="tick" x={placeOf(level)} y="12" textAnchor="middle">
                {word}
              </text>
              <line
                className={level === STANDARD ? 'grid grid-standard' : 'grid'}
                x1={placeOf(level)}
                x2={placeOf(level)}
                y1="20"
                y2={22 + shown.length * ROW}
              />
            </g>
          ))}
          {shown.map((skill, index) => (
            <SkillRow
              key={skill.dimension}
              skill={skill}
              y={22 + index * ROW + ROW / 2}
              placeOf={placeOf}
              marked={skill === worst && gapOf(skill) > 0}
            />
          ))}
        </svg>
      </figure>
    </Panel>
  );
}

const gapOf = ({ practice, live }: Skill): number =>
  practice === null || live === null ? -9 : practice - live;

interface SkillRowProps {
  readonly skill: Skill;
  readonly y: number;
  readonly placeOf: (level: number) => number;
  readonly marked: boolean;
}

function SkillRow({ skill, y, placeOf, marked }: SkillRowProps) {
  const words = overviewStrings(useLang());
  const { name, practice, live, practiceTalks, liveTalks } = skill;
  const label = (kind: string, level: number) => `${name} ${kind} ${words.levelOf(level.toFixed(1))}`;
  return (
    <g className={marked ? 'skill-marked' : ''}>
      <text className="skill-label" x="0" y={y + 4}>
        {name}
      </text>
      {practice !== null && live !== null ? (
        <line className="gap" x1={placeOf(live)} x2={placeOf(practice)} y1={y} y2={y} />
      ) : null}
      {practice === null ? null : (
        <a
          href={reviewAddress('queue', { query: practiceTalks.query })}
          aria-label={label(words.practice, practice)}
        >
          <circle className="hit-area" cx={placeOf(practice)} cy={y} r="12" />
          <circle className="dot-practice" cx={placeOf(practice)} cy={y} r="5" />
        </a>
      )}
      {live === null ? null : (
        <a href={reviewAddress('queue', { query: liveTalks.query })} aria-label={label(words.live, live)}>
          <circle className="hit-area" cx={placeOf(live)} cy={y} r="12" />
          <circle className="dot-live" cx={placeOf(live)} cy={y} r="5.5" />
        </a>
      )}
    </g>
  );
}

import { ClockRegular } from '@fluentui/react-icons';
import type { ProgressView } from '../../bot/api/progress.ts';
import { useLang } from '../shared/language.tsx';
import { progressStrings } from '../shared/strings-progress.ts';
import { studyStrings } from '../shared/strings-study.ts';
import { dayText } from '../shared/time.ts';

type Skill = ProgressView['dimensions'][number];

const WIDTH = 200;
const HEIGHT = 76;
const LEVELS = [3, 2, 1, 0];
const STANDARD = 2;
/** Older tries than these say little about today. */
const MOST_SHOWN = 12;
const heightOf = (level: number) => 8 + (3 - level) * 20;

/** One skill over time on the four levels of the rubric; the words say the same as the line. */
export function SkillChart({ skill }: { readonly skill: Skill }) {
  const lang = useLang();
  const words = progressStrings(lang);
  const study = studyStrings(lang);
  const points = skill.points.slice(-MOST_SHOWN);
  const last = points.at(-1);
  const step = points.length > 1 ? (WIDTH - 24) / (points.length - 1) : 0;
  const drawn = points.map(({ level, at, practice }, index) => ({
    key: `${at}${practice}`,
    x: points.length > 1 ? 12 + index * step : WIDTH / 2,
    y: heightOf(level),
  }));
  const overdue = skill.due !== null && skill.due <= Date.now();
  return (
    <li className="skill-chart">
      <p className="skill-chart-head">
        <b>{skill.name}</b>
        <span className={last && last.level < STANDARD ? 'below' : ''}>
          {last ? study.levels[last.level] : words.never}
        </span>
      </p>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        {LEVELS.map((level) => (
          <line
            key={level}
            className={level === STANDARD ? 'chart-standard' : 'chart-level'}
            x1="0"
            x2={WIDTH}
            y1={heightOf(level)}
            y2={heightOf(level)}
          />
        ))}
        <polyline className="chart-line" points={drawn.map(({ x, y }) => `${x},${y}`).join(' ')} />
        {drawn.map(({ key, x, y }, index) => (
          <circle
            key={key}
            className={index === drawn.length - 1 ? 'chart-last' : 'chart-point'}
            cx={x}
            cy={y}
            r={index === drawn.length - 1 ? 5 : 3.5}
          />
        ))}
      </svg>
      <p className={`skill-chart-foot ${overdue ? 'due' : ''}`}>
        {points.length > 1 ? (
          <span className="visually-hidden">
            {words.history(study.listed(points.map(({ level }) => study.levels[level] ?? '')))}
          </span>
        ) : null}
        {skill.due === null ? null : (
          <>
            <ClockRegular />
            {overdue ? words.due : words.dueAt(dayText(skill.due, lang))}
          </>
        )}
      </p>
    </li>
  );
}

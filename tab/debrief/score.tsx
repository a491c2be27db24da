import { CheckmarkRegular, ErrorCircleRegular } from '@fluentui/react-icons';
import type { DebriefView } from '../../bot/api/debrief.ts';
import { useLang } from '../shared/language.tsx';
import { debriefStrings } from '../shared/strings-debrief.ts';

/** The total with its verdict, and the four stages against the job standard. */
export function Score({ debrief }: { readonly debrief: DebriefView }) {
  const words = debriefStrings(useLang());
  const { total, passed, verdict, hintCost, stages, compliance } = debrief;
  return (
    <section className="sheet score" aria-labelledby="total">
      <div className="score-total">
        <h2 id="total" className="label">
          {words.total}
        </h2>
        <p className="score-number">
          {total}
          <small>{words.outOf}</small>
        </p>
        <p className={`score-verdict ${passed ? 'passed' : 'failed'}`}>
          {passed ? <CheckmarkRegular /> : <ErrorCircleRegular />}
          {verdict}
        </p>
        <p className="study-note">{words.hints(hintCost)}</p>
      </div>
      <div className="score-stages">
        <ul>
          {stages.map((stage) => (
            <li key={stage.stage}>
              <span>{stage.name}</span>
              <StageBar points={stage.points} of={stage.of} standard={stage.standard} />
              <span className="score-points">
                <b>{round(stage.points)}</b> / {round(stage.of)}
                {stage.points < stage.standard ? (
                  <span className="visually-hidden"> ↓ {words.standard}</span>
                ) : null}
              </span>
            </li>
          ))}
        </ul>
        <p className="study-note">{words.standardNote(round(compliance.points), round(compliance.of))}</p>
      </div>
    </section>
  );
}

const round = (points: number) => Math.round(points);

/** Points of a stage as a bar; the upright mark is the job standard. */
function StageBar({
  points,
  of,
  standard,
}: {
  readonly points: number;
  readonly of: number;
  readonly standard: number;
}) {
  const part = (value: number) => (of === 0 ? 0 : Math.min(100, (value / of) * 100));
  return (
    <span className="stage-bar">
      <svg aria-hidden="true" viewBox="0 0 100 16" preserveAspectRatio="none">
        <rect className="bar-track" y="3" width="100" height="10" rx="1" />
        <rect className="bar-fill" y="3" width={part(points)} height="10" rx="1" />
        <line className="bar-mark" x1={part(standard)} x2={part(standard)} y1="0" y2="16" />
      </svg>
    </span>
  );
}

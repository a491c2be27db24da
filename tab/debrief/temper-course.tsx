import { ArrowRightRegular } from '@fluentui/react-icons';
import type { DebriefView } from '../../bot/api/debrief.ts';
import { turnId } from '../practice/talk.tsx';
import { useLang } from '../shared/language.tsx';
import { debriefStrings } from '../shared/strings-debrief.ts';
import { studyStrings } from '../shared/strings-study.ts';
import { Temper } from '../shared/temper.tsx';
import { Curve } from '../study/curve.tsx';
import { Phrases } from '../study/spoken.tsx';
import { goToPart } from '../study/to-turn.ts';

/** Her temper from the first word to the last, and the turn where it was won or lost. */
export function TemperCourse({ debrief }: { readonly debrief: DebriefView }) {
  const lang = useLang();
  const words = debriefStrings(lang);
  const { curve, turningPoint } = debrief;
  const points = curve.map((emotion, turn) => ({
    key: turn,
    emotion,
    label: turn === 0 ? words.curveMark : String(turn),
    says: turn === 0 ? words.curveStart : studyStrings(lang).turn(turn),
  }));
  return (
    <section className="sheet course" aria-labelledby="course">
      <h2 id="course">{turningPoint?.title ?? words.curve}</h2>
      <div className={turningPoint ? 'course-sides' : ''}>
        <Curve
          name={words.curve}
          points={points}
          turned={turningPoint?.turn ?? null}
          onPick={(turn) => (turn === 0 ? null : () => goToPart(turnId(turn)))}
        />
        {turningPoint ? (
          <div className="course-turn">
            <p className="label">{words.youSaid}</p>
            <blockquote>
              <Phrases line={turningPoint.quote} />
            </blockquote>
            <p className="course-moved">
              <Temper level={turningPoint.from} variant="tag" />
              <ArrowRightRegular />
              <Temper level={turningPoint.to} variant="tag" />
            </p>
            <p className="study-note">{turningPoint.why}</p>
          </div>
        ) : null}
      </div>
    </section>
  );
}

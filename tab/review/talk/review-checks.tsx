import { useLang } from '../../shared/language.tsx';
import { scorecardStrings } from '../../shared/strings-scorecard.ts';
import { transcriptStrings } from '../../shared/strings-transcript.ts';
import { type ActProps, SidePart } from './parts.tsx';
import { ReasonForm } from './reason-form.tsx';

const MARKS = ['fair', 'too-strict', 'too-mild', 'unclear'] as const;

/** How the review itself was judged, and judging it. */
export function ReviewChecks({ view, act, busy }: ActProps) {
  const lang = useLang();
  const words = scorecardStrings(lang);
  const { marks } = transcriptStrings(lang);
  const mayMark = view.may.includes('grade-review');
  if (view.review.marks.length === 0 && !mayMark) return null;
  return (
    <SidePart id="checks" title={words.checks}>
      <ul>
        {view.review.marks.map(({ mark, reason, by }) => (
          <li key={`${by}${mark}`}>
            <b>{marks[mark]}</b> {reason} <small>{by}</small>
          </li>
        ))}
      </ul>
      {mayMark ? (
        <ReasonForm
          label={`${words.mark}：${words.markReason}`}
          busy={busy}
          buttons={MARKS.map((mark) => ({
            name: marks[mark],
            primary: false,
            onReason: (reason) => act({ kind: 'grade-review', mark, reason }),
          }))}
        />
      ) : null}
    </SidePart>
  );
}

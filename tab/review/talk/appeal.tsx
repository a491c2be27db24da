import { useLang } from '../../shared/language.tsx';
import { scorecardStrings } from '../../shared/strings-scorecard.ts';
import { useNames } from '../names.tsx';
import type { ActProps } from './parts.tsx';
import { ReasonForm } from './reason-form.tsx';

/** What the staff member says against the review, and the answer of somebody who did not review it. */
export function Appeal({ view, act, busy }: ActProps) {
  const words = scorecardStrings(useLang());
  const names = useNames();
  const { appeal } = view.review;
  if (!appeal) return null;
  const answer = (granted: boolean) => (reason: string) => act({ kind: 'answer-appeal', granted, reason });
  return (
    <section className="side-part appeal" aria-labelledby="appeal">
      <h2 id="appeal" className="label">
        {words.appeal}{' '}
        {appeal.dimension ? words.appealOn(names.of('dimensions', appeal.dimension)) : words.appealWhole}
      </h2>
      <p>{appeal.reason}</p>
      {appeal.answer ? (
        <p>
          <b>
            {words.answer} {appeal.answer.granted ? words.granted : words.refused}
          </b>{' '}
          {appeal.answer.reason}
        </p>
      ) : null}
      {view.may.includes('answer-appeal') ? (
        <ReasonForm
          label={words.answerReason}
          busy={busy}
          buttons={[
            { name: words.answerRefuse, primary: false, onReason: answer(false) },
            { name: words.answerGrant, primary: true, onReason: answer(true) },
          ]}
        />
      ) : null}
    </section>
  );
}

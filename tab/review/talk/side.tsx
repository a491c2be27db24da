import { Button } from '@fluentui/react-components';
import { reviewAddress } from '../../route.ts';
import { useLang } from '../../shared/language.tsx';
import { scorecardStrings } from '../../shared/strings-scorecard.ts';
import { transcriptStrings } from '../../shared/strings-transcript.ts';
import { OwnAnswer } from '../own/own-answer.tsx';
import { lastTrail, placeIn } from '../trail.ts';
import { Appeal } from './appeal.tsx';
import { BlindResult, GradeBlind } from './blind.tsx';
import { Matters } from './matters.tsx';
import type { ActProps, SideProps } from './parts.tsx';
import { ReviewChecks } from './review-checks.tsx';
import { ReviewLog } from './review-log.tsx';
import { Scorecard } from './scorecard.tsx';
import { Tags } from './tags.tsx';

/** What the talk is worth, what was promised, and the course of its review. Blind, the machine's levels are hidden. */
export function Side(props: SideProps) {
  const { view, act, busy } = props;
  const words = scorecardStrings(useLang());
  const { calibration } = view.review;
  const open = calibration !== null && calibration.levels.length === 0 && calibration.graders < 2;
  const blind = open && !calibration.mine && view.may.includes('blind-grade');
  return (
    <aside className="talk-side" aria-label={words.score}>
      {blind ? (
        <GradeBlind view={view} act={act} busy={busy} />
      ) : (
        <>
          {open ? <p className="note">{words.blindWaiting}</p> : null}
          <Scorecard {...props} />
          {calibration && !open ? <BlindResult calibration={calibration} /> : null}
        </>
      )}
      <Matters {...props} />
      <Appeal view={view} act={act} busy={busy} />
      <OwnAnswer view={view} act={act} busy={busy} />
      <ReviewLog view={view} act={act} busy={busy} />
      <ReviewChecks view={view} act={act} busy={busy} />
      <Tags view={view} act={act} busy={busy} />
      {view.may.includes('reviewed') ? <Finish view={view} act={act} busy={busy} /> : null}
    </aside>
  );
}

/** Done with this one: on to the next of the list it came from. */
function Finish({ view, act, busy }: ActProps) {
  const words = transcriptStrings(useLang());
  const trail = lastTrail();
  const next = placeIn(trail, view.id)?.next ?? null;
  async function finish() {
    if (!(await act({ kind: 'reviewed' }))) return;
    window.location.hash = next
      ? reviewAddress('talk', { id: next })
      : reviewAddress('queue', { query: trail.query });
  }
  return (
    <Button className="finish" appearance="primary" size="large" disabledFocusable={busy} onClick={finish}>
      {next ? words.next : words.finish}
    </Button>
  );
}

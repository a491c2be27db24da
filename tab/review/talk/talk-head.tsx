import { Button, Tooltip } from '@fluentui/react-components';
import { ChevronLeftRegular, FlagFilled, LockClosedRegular, PrintRegular } from '@fluentui/react-icons';
import type { TalkView } from '../../../bot/api/review/talk.ts';
import { reviewAddress } from '../../route.ts';
import { useLang, useStrings } from '../../shared/language.tsx';
import { queueStrings } from '../../shared/strings-queue.ts';
import { reviewStrings } from '../../shared/strings-review.ts';
import { transcriptStrings } from '../../shared/strings-transcript.ts';
import { whenText } from '../../shared/time.ts';
import { MakeCase } from '../cases/make-case.tsx';
import { EvidenceLink } from '../exchange/evidence-link.tsx';
import { lastTrail, placeIn } from '../trail.ts';
import type { Round } from './rounds.ts';

interface TalkHeadProps {
  readonly view: TalkView;
  readonly rounds: readonly Round[];
}

/** What the talk is, the way back, and what can be made of it. */
export function TalkHead({ view, rounds }: TalkHeadProps) {
  const lang = useLang();
  const words = transcriptStrings(lang);
  const trail = lastTrail();
  const place = placeIn(trail, view.id);
  const own =
    view.may.some((right) => right === 'acknowledge' || right === 'appeal') || view.may.length === 0;
  return (
    <header className="talk-head">
      <Button
        as="a"
        className="talk-back"
        appearance="subtle"
        icon={<ChevronLeftRegular />}
        aria-label={words.back}
        href={own && !place ? reviewAddress('mine') : reviewAddress('queue', { query: trail.query })}
      />
      <div className="talk-title">
        <h1>
          {view.scenario?.title ?? view.title}
          {view.live ? <span className="tag tag-live">{words.live}</span> : null}
          {view.review.flagged ? (
            <FlagFilled className="row-flag" aria-label={queueStrings(lang).flagged} />
          ) : null}
          {view.review.held ? <LockClosedRegular aria-label={words.held} /> : null}
        </h1>
        <Meta view={view} rounds={rounds} />
      </div>
      <div className="talk-actions">
        {view.may.includes('make-case') ? <MakeCase talk={view.id} /> : null}
        {view.may.includes('export') ? <EvidenceLink talk={view.id} /> : null}
        <Tooltip content={words.print} relationship="label">
          <Button appearance="subtle" icon={<PrintRegular />} onClick={() => window.print()} />
        </Tooltip>
        {place ? <span className="note">{words.place(place.number, place.of)}</span> : null}
      </div>
    </header>
  );
}

function Meta({ view, rounds }: TalkHeadProps) {
  const lang = useLang();
  const words = transcriptStrings(lang);
  const { channels } = useStrings();
  const last = view.closedAt ?? view.turns.at(-1)?.at ?? view.startedAt;
  const minutes = Math.round((last - view.startedAt) / 60_000);
  const parts = [
    whenText(view.startedAt, lang),
    reviewStrings(lang).kinds[view.kind],
    view.branch,
    channels[view.channel],
    view.staff,
    words.rounds(rounds.length),
    ...(minutes > 0 ? [words.minutes(minutes)] : []),
    ...(view.caseNumber ? [words.caseNumber(view.caseNumber)] : []),
  ];
  return (
    <p className="note" title={words.playbook(view.playbook)}>
      {words.meta(parts)}
    </p>
  );
}

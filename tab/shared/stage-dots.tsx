import type { TalkState } from '../../bot/api/live.ts';

const ORDER: readonly TalkState['stage'][] = [
  'needs-understanding',
  'issue-collection',
  'solution-communication',
  'feedback',
];
const DOTS = [0, 1, 2, 3];

/** Four dots: done, now, to come. The name of the stage stands beside them as text. */
export function StageDots({ stage }: { stage: TalkState['stage'] }) {
  const now = stage === 'closed' ? ORDER.length : ORDER.indexOf(stage);
  return (
    <svg className="stage-dots" viewBox="0 0 66 16" aria-hidden="true">
      {DOTS.map((dot) => (
        <g key={dot} className={dot < now ? 'done' : dot === now ? 'now' : 'to-come'}>
          {dot === now ? <circle className="halo" cx={dot * 16 + 8} cy="8" r="7.5" /> : null}
          <circle className="dot" cx={dot * 16 + 8} cy="8" r="4.25" />
        </g>
      ))}
    </svg>
  );
}

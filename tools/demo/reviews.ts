import type { ReviewAct } from '../../bot/review/events.ts';
import { gradeTalk, spokenEntries } from '../../bot/review/spoken.ts';
import type { Store } from '../../bot/storage/ports.ts';
import type { TalkSummary } from '../../bot/storage/review/ports.ts';
import type { Scorecard } from '../../dialogs/index.ts';
import type { Playbook } from '../../scripts/playbook.ts';
import { DIMENSIONS, type DimensionId, EMOTIONS } from '../../scripts/vocabulary.ts';
import { draw, pickOne } from '../scenarios/chance.ts';
import { reviewWords } from './strings.ts';

const [HOUR, DAY] = [3_600_000, 86_400_000];

/** What was done to a talk, by whom, hours after it. */
interface Deed {
  readonly by: string;
  readonly after: number;
  readonly act: ReviewAct;
}

export interface ReviewPlan {
  readonly store: Store;
  readonly playbook: Playbook;
  readonly seed: number;
  /** epoch milliseconds */
  readonly now: number;
  readonly tenant: string;
  readonly ownBranch: string;
}

/** Reviews a talk as the bank's supervisors would: more often where a line was crossed, and not on the same day. */
export async function review(talk: TalkSummary, place: number, plan: ReviewPlan): Promise<void> {
  const { store, playbook, now, tenant } = plan;
  const seed = plan.seed + place;
  const spoken = spokenEntries(await store.entries(talk.id));
  const record = await store.review.recordOf(talk.id);
  const card = record && gradeTalk(record, spoken, playbook);
  const deeds: Deed[] = [];
  for (const { turn, due } of card?.commitments ?? []) {
    const kept = talk.kind === 'live' && due !== null && due < now && draw(seed, `kept:${turn}`) < 0.78;
    if (kept)
      deeds.push({
        by: talk.person,
        after: (due - talk.startedAt) / HOUR - 1,
        act: { kind: 'kept-promise', turn },
      });
  }
  const crossed = (card?.turns ?? []).flatMap(({ findings = [] }, turn) =>
    findings.map(({ instead }) => ({ turn, instead })),
  );
  const [first] = crossed;
  const isReviewed = now - talk.startedAt > 2 * DAY && draw(seed, 'reviewed') < (first ? 0.7 : 0.4);
  if (isReviewed) {
    deeds.push(...reviewed(talk, first ?? null, seed, plan));
    deeds.push(...corrected(card?.turns ?? [], supervisorOf(talk.branch, plan.ownBranch), seed));
  }
  for (const [i, { by, after, act }] of deeds.sort((a, b) => a.after - b.after).entries()) {
    const at = Math.round(talk.startedAt + after * HOUR);
    if (at >= now) continue;
    await store.review.appendReview(talk.id, { id: `demo:${talk.id}:${i}`, at, by, act });
    await store.review.audit(tenant, {
      at,
      person: by,
      act: `review.${act.kind}`,
      subject: talk.id,
      detail: {},
    });
  }
}

function reviewed(
  talk: TalkSummary,
  crossed: { readonly turn: number; readonly instead: string } | null,
  seed: number,
  { ownBranch }: ReviewPlan,
): readonly Deed[] {
  const by = supervisorOf(talk.branch, ownBranch);
  const chance = (purpose: string, share: number) => draw(seed, purpose) < share;
  const dimension: DimensionId = pickOne(DIMENSIONS.slice(0, 8), seed, 'dimension') ?? 'D-01';
  const comment = crossed
    ? reviewWords.better(crossed.instead)
    : chance('praise', 0.5)
      ? reviewWords.praise
      : reviewWords.ask;
  const level = talk.levels[dimension];
  const up = chance('up', 0.5);
  const deeds: Deed[] = [
    {
      by,
      after: 26,
      act: { kind: 'comment', turn: crossed?.turn ?? Math.min(1, talk.turns - 1), text: comment },
    },
    { by, after: 27, act: { kind: 'reviewed' } },
  ];
  const put = (share: number, after: number, person: string, act: ReviewAct) => {
    if (chance(`${act.kind}:${after}`, share)) deeds.push({ by: person, after, act });
  };
  if (level !== undefined) {
    const next = Math.max(0, Math.min(3, level + (up ? 1 : -1)));
    const reason = up ? reviewWords.override : reviewWords.overrideDown;
    if (next !== level) put(0.18, 26.5, by, { kind: 'override', dimension, level: next, reason });
  }
  put(0.25, 27.2, by, { kind: 'coach', turn: crossed?.turn ?? null, text: reviewWords.coach });
  put(0.1, 26.2, by, { kind: 'flag', on: true });
  put(0.12, 26.3, by, { kind: 'tag', tag: reviewWords.tag, on: true });
  if (chance('acknowledged', 0.7)) {
    deeds.push({ by: talk.person, after: 30, act: { kind: 'acknowledge' } });
    if (chance('appeals', 0.12)) {
      deeds.push({
        by: talk.person,
        after: 32,
        act: { kind: 'appeal', dimension, reason: reviewWords.appeal },
      });
      const granted = chance('granted', 0.5);
      const reason = granted ? reviewWords.granted : reviewWords.refused;
      put(0.6, 50, by, { kind: 'answer-appeal', granted, reason });
    }
  }
  if (chance('calibrated', 0.07)) deeds.push(...calibrated(talk, by, seed));
  put(0.06, 60, 'demo-li', { kind: 'grade-review', mark: 'fair', reason: reviewWords.mark });
  return deeds;
}

/** Now and then somebody hears her a level angrier, or calmer, than the machine did. */
function corrected(turns: Scorecard['turns'], by: string, seed: number): readonly Deed[] {
  if (draw(seed, 'corrected') >= 0.2) return [];
  const heard = turns.flatMap(({ emotion }, turn) => (emotion === undefined ? [] : [{ emotion, turn }]));
  const one = pickOne(heard, seed, 'heard');
  if (!one) return [];
  const near = EMOTIONS.filter((level) => Math.abs(level - one.emotion) === 1);
  const value = pickOne(near, seed, 'level') ?? one.emotion;
  return [{ by, after: 26.7, act: { kind: 'correct', turn: one.turn, label: { field: 'emotion', value } } }];
}

/** Two people grade it blind, near the machine and near each other; one of them may not have got to it yet. */
function calibrated(talk: TalkSummary, by: string, seed: number): readonly Deed[] {
  const levelsOf = (who: string) =>
    Object.fromEntries(
      Object.entries(talk.levels).map(([id, level]) => {
        const moved = draw(seed, `${who}:${id}`) < 0.25 ? (draw(seed, `${who}:${id}:up`) < 0.5 ? 1 : -1) : 0;
        return [id, Math.max(0, Math.min(3, level + moved))];
      }),
    );
  const other = by === 'demo-sun' ? 'demo-qian' : 'demo-sun';
  const grade = (who: string, after: number): Deed => ({
    by: who,
    after,
    act: { kind: 'blind-grade', levels: levelsOf(who) },
  });
  const both = draw(seed, 'both') < 0.7 ? [grade(other, 40)] : [];
  return [{ by, after: 34, act: { kind: 'calibrate' } }, grade(by, 36), ...both];
}

const supervisorOf = (branch: string, own: string) =>
  branch === own ? 'demo-zhao' : branch === 'demo-north' ? 'demo-qian' : 'demo-sun';

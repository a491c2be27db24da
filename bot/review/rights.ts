import type { Member } from '../identity/member.ts';
import { mayDo, type Permission } from '../identity/permissions.ts';
import type { ReviewAct } from './events.ts';
import type { ReviewStatus } from './status.ts';

type Kind = ReviewAct['kind'];

/** What each act on a talk needs. `own`: only the staff member whose talk it is. */
const NEEDS: Readonly<Record<Kind, Permission | 'own'>> = {
  comment: 'review.act',
  coach: 'review.act',
  flag: 'review.act',
  tag: 'review.act',
  correct: 'review.act',
  override: 'review.act',
  reviewed: 'review.act',
  'answer-appeal': 'review.act',
  calibrate: 'review.act',
  'blind-grade': 'review.act',
  'kept-promise': 'review.act',
  'grade-review': 'review.mark',
  hold: 'review.hold',
  acknowledge: 'own',
  appeal: 'own',
};
const KINDS = Object.keys(NEEDS) as readonly Kind[];

/** Why an act is not done. */
export type Refusal =
  | 'role'
  /** only the staff member whose talk it is may do that, and nobody reviews her own */
  | 'own'
  /** not now: not reviewed yet, past its days, answered already */
  | 'not-now'
  /** whoever reviewed it does not decide on the appeal, nor grade her own review */
  | 'same-person';

/** Whether a member may do an act on a talk of `staff` as it stands; null: she may. */
export function refusalOf(kind: Kind, member: Member, staff: string, status: ReviewStatus): Refusal | null {
  const need = NEEDS[kind];
  const isOwn = member.person === staff;
  if ((need === 'own') !== isOwn) return 'own';
  if (!mayDo(member.roles, need === 'own' ? 'own-review.answer' : need)) return 'role';
  if (!isTimely(kind, status)) return 'not-now';
  const mustDiffer = kind === 'answer-appeal' || kind === 'grade-review';
  return mustDiffer && status.reviewed?.by === member.person ? 'same-person' : null;
}

function isTimely(kind: Kind, status: ReviewStatus): boolean {
  switch (kind) {
    case 'acknowledge':
      return status.state === 'reviewed' || (status.state === 'settled' && status.acknowledged === null);
    case 'appeal':
      return status.appealUntil !== null;
    case 'answer-appeal':
      return status.state === 'appealed';
    case 'blind-grade':
      return status.calibration?.kind === 'open';
    case 'grade-review':
      return status.reviewed !== null;
    default:
      return true;
  }
}

/** Everything a member may do with a talk now. */
export const actsFor = (member: Member, staff: string, status: ReviewStatus): readonly Kind[] =>
  KINDS.filter((kind) => refusalOf(kind, member, staff, status) === null);

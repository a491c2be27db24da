import type { Role } from './roles.ts';

/**
 * Who may do what, on one page. Reviewing is for supervisors; auditors read everything and change nothing but their
 * mark on a review; admins delete and hold and read no talk; staff see what was said about their own talks.
 */
export const PERMISSIONS = {
  'self.read': ['staff', 'trainee', 'trainer', 'supervisor', 'auditor', 'admin'],
  /** one's own talks under review: read, acknowledge, appeal */
  'own-review.read': ['staff', 'trainee', 'supervisor', 'trainer'],
  'own-review.answer': ['staff', 'trainee', 'supervisor', 'trainer'],
  'review.list': ['supervisor', 'auditor'],
  'review.read': ['supervisor', 'auditor'],
  'review.act': ['supervisor'],
  /** how a review was done */
  'review.mark': ['auditor'],
  'review.hold': ['supervisor', 'auditor', 'admin'],
  'overview.read': ['supervisor', 'auditor', 'trainer'],
  'morning.read': ['staff', 'trainee', 'trainer', 'supervisor', 'auditor'],
  'case.make': ['supervisor', 'trainer'],
  'case.edit': ['trainer'],
  'talk.export': ['supervisor', 'auditor'],
  'talk.import': ['supervisor', 'admin'],
  'talk.delete': ['admin'],
  'talk.whisper': ['supervisor'],
  'audit.read': ['auditor'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type Permission = keyof typeof PERMISSIONS;
const NAMES = Object.keys(PERMISSIONS) as readonly Permission[];

export const mayDo = (roles: readonly Role[], permission: Permission): boolean =>
  roles.some((role) => (PERMISSIONS[permission] as readonly Role[]).includes(role));

/** Everything that somebody with these roles may do. */
export const permissionsOf = (roles: readonly Role[]): readonly Permission[] =>
  NAMES.filter((permission) => mayDo(roles, permission));

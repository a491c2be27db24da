export const ROLES = ['staff', 'trainee', 'trainer', 'supervisor', 'auditor', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** How far a person's office reaches: all of the bank, a region's branches, one branch. */
export const SCOPES = ['head-office', 'region', 'branch'] as const;
export type Scope = (typeof SCOPES)[number];

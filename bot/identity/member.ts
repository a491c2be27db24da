import type { Language } from '../../scripts/vocabulary.ts';
import type { ReviewScope } from '../storage/review/ports.ts';
import { type Branch, branchesOf, type Directory } from './directory.ts';
import type { Role, Scope } from './roles.ts';

/** Somebody who is signed in. */
export interface Member {
  readonly tenant: string;
  readonly person: string;
  readonly name: string;
  readonly branch: string;
  readonly roles: readonly Role[];
  readonly scope: Scope;
  /** the branches that her office reaches */
  readonly branches: readonly Branch[];
  readonly lang: Language;
}

/**
 * The member behind a person's id. The directory says branch and scope; `granted` are roles of her token (app roles)
 * and count beside it. Null: the directory does not know her and her token grants nothing.
 */
export function memberOf(
  directory: Directory,
  { tenant, person, name, lang }: Pick<Member, 'tenant' | 'person' | 'name' | 'lang'>,
  granted: readonly Role[] = [],
): Member | null {
  const known = directory.people.find(({ id }) => id === person);
  const branch = known?.branch ?? directory.branches[0]?.id;
  const roles = [...new Set([...(known?.roles ?? []), ...granted])];
  if (!branch || roles.length === 0) return null;
  const scope = known?.scope ?? 'branch';
  return {
    tenant,
    person,
    name: known?.name ?? name,
    branch,
    roles,
    scope,
    branches: branchesOf(directory, branch, scope),
    lang,
  };
}

/** All of a tenant's talks, whoever asks: what may be seen of them is for the caller to decide. */
export const wholeBank = (tenant: string): ReviewScope => ({ tenant, branches: null, except: null });

/** What of the bank a member reviews: her branches, and never her own talks. */
export const reviewScopeOf = ({ tenant, person, scope, branches }: Member): ReviewScope => ({
  tenant,
  branches: scope === 'head-office' ? null : branches.map(({ id }) => id),
  except: person,
});

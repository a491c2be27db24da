import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { ROLES, type Role, SCOPES, type Scope } from './roles.ts';

const id = z.string().trim().min(1).max(100);

const directorySchema = z.strictObject({
  branches: z.array(z.strictObject({ id, name: z.string().trim().min(1), region: id.optional() })).min(1),
  people: z
    .array(
      z.strictObject({
        /** in Teams the directory's object id of the person */
        id,
        name: z.string().trim().min(1),
        branch: id,
        roles: z.array(z.enum(ROLES)).min(1).default(['staff']),
        scope: z.enum(SCOPES).default('branch'),
      }),
    )
    .default([]),
});

export interface Branch {
  readonly id: string;
  readonly name: string;
  readonly region?: string | undefined;
}
export interface DirectoryPerson {
  readonly id: string;
  readonly name: string;
  readonly branch: string;
  readonly roles: readonly Role[];
  readonly scope: Scope;
}

/** Which branches the bank has, and who works where as what. */
export interface Directory {
  readonly branches: readonly Branch[];
  readonly people: readonly DirectoryPerson[];
}

/** The directory cannot be used; the message names the file, the place and the fault. */
export class DirectoryFault extends Error {
  override readonly name = 'DirectoryFault';
}

/** Reads the bank's directory file (YAML, or JSON, which is YAML too). Throws DirectoryFault. */
export function readDirectory(file: string): Directory {
  let source: unknown;
  try {
    source = parse(readFileSync(file, 'utf8'));
  } catch (fault) {
    throw new DirectoryFault(`${file}: ${fault instanceof Error ? fault.message : 'unreadable'}`);
  }
  const parsed = directorySchema.safeParse(source);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new DirectoryFault(`${file}: ${faults.join('; ')}`);
  }
  const known = new Set(parsed.data.branches.map((branch) => branch.id));
  const homeless = parsed.data.people.find(({ branch }) => !known.has(branch));
  if (homeless)
    throw new DirectoryFault(`${file}: people: ${homeless.id} works in unknown branch ${homeless.branch}`);
  return parsed.data;
}

/** The branches that somebody of a branch oversees. */
export function branchesOf({ branches }: Directory, branch: string, scope: Scope): readonly Branch[] {
  if (scope === 'head-office') return branches;
  const own = branches.filter((known) => known.id === branch);
  const region = own[0]?.region;
  if (scope === 'branch' || region === undefined) return own;
  return branches.filter((known) => known.region === region);
}

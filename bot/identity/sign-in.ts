import type { Env } from '../env.ts';
import { demoDirectory } from './demo.ts';
import { type Directory, readDirectory } from './directory.ts';
import type { TokenOutcome } from './entra-token.ts';
import { type Member, memberOf } from './member.ts';

/** What a request says about who sends it. */
export interface Credentials {
  /** the Authorization header */
  readonly authorization: string | undefined;
  /** local mode: the part of the demo that the page plays, from its signed cookie */
  readonly part: string | null;
}

export type SignedIn =
  | { readonly kind: 'member'; readonly member: Member }
  /** no token, or none of ours */
  | { readonly kind: 'unknown' }
  /** a good token of somebody without any role */
  | { readonly kind: 'no-role' }
  | { readonly kind: 'unavailable' };

export interface SignIn {
  readonly directory: Directory;
  readonly memberFor: (credentials: Credentials) => Promise<SignedIn>;
}

/**
 * Who is signed in. In Teams a token of the bank's tenant; in local mode whoever sits at this machine, in one of the
 * parts of the demo. Throws DirectoryFault when the directory file cannot be used.
 */
export function signIn(env: Env, check = checkerOf(env)): SignIn {
  const directory = env.DIRECTORY_FILE ? readDirectory(env.DIRECTORY_FILE) : demoDirectory(env);
  const lang = env.LANGUAGE;
  if (env.mode === 'local') {
    return {
      directory,
      memberFor: async ({ part }) => {
        const asked = part && memberOf(directory, { tenant: env.TENANT, person: part, name: '', lang });
        const member =
          asked || memberOf(directory, { tenant: env.TENANT, person: 'local', name: '', lang }, ['staff']);
        return member ? { kind: 'member', member } : { kind: 'no-role' };
      },
    };
  }
  const tenant = env.teams.tenantId;
  const known = env.DIRECTORY_FILE
    ? directory
    : { branches: [{ id: env.BRANCH, name: env.BRANCH }], people: [] };
  return {
    directory: known,
    memberFor: async ({ authorization }) => {
      const token = /^Bearer (?<token>\S+)$/u.exec(authorization ?? '')?.groups?.token;
      const outcome: TokenOutcome = token && check ? await check(token) : { kind: 'refused' };
      if (outcome.kind === 'unavailable') return outcome;
      if (outcome.kind === 'refused') return { kind: 'unknown' };
      const { person, name, granted } = outcome;
      const member = memberOf(known, { tenant, person, name, lang }, granted);
      return member ? { kind: 'member', member } : { kind: 'no-role' };
    },
  };
}

/** Checks tokens; what that takes is loaded with the first of them. */
function checkerOf(env: Env) {
  if (env.mode !== 'teams') return null;
  const { appId, tenantId } = env.teams;
  const resource = `api://${env.PUBLIC_HOST ?? 'localhost'}/${appId}`;
  const trust = { tenantId, clientId: appId, resource, authority: env.LOGIN_AUTHORITY };
  let checker: Promise<(token: string) => Promise<TokenOutcome>> | null = null;
  return async (token: string): Promise<TokenOutcome> => {
    checker ??= import('./entra-token.ts').then(({ tokenChecker }) => tokenChecker(trust));
    return (await checker)(token);
  };
}

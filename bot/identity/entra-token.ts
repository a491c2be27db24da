import { createRemoteJWKSet, errors, jwtVerify } from 'jose';
import { ROLES, type Role } from './roles.ts';

/** Whose tokens are believed, and for which app. */
export interface TokenTrust {
  readonly tenantId: string;
  readonly clientId: string;
  /** the app's Application ID URI, as in the manifest's webApplicationInfo */
  readonly resource: string;
  /** authority without a trailing slash, e.g. https://login.microsoftonline.com */
  readonly authority: string;
}

export type TokenOutcome =
  | {
      readonly kind: 'member';
      readonly person: string;
      readonly name: string;
      readonly granted: readonly Role[];
    }
  /** not a token of ours */
  | { readonly kind: 'refused' }
  /** the keys cannot be fetched: nobody is let in */
  | { readonly kind: 'unavailable' };

/**
 * Checks single-sign-on tokens of Teams: signature, issuer, audience, tenant, scope `access_as_user`, expiry. The
 * person is the directory's object id, never a name; roles are app roles of the same names as ours.
 */
export function tokenChecker({
  tenantId,
  clientId,
  resource,
  authority,
}: TokenTrust): (token: string) => Promise<TokenOutcome> {
  const keys = createRemoteJWKSet(new URL(`${authority}/${tenantId}/discovery/v2.0/keys`), {
    timeoutDuration: 5000,
  });
  return async (token) => {
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer: `${authority}/${tenantId}/v2.0`,
        audience: [clientId, resource],
        algorithms: ['RS256'],
        clockTolerance: 60,
        requiredClaims: ['exp', 'oid', 'tid', 'scp'],
      });
      const { oid, tid, scp, name, roles } = payload;
      if (tid !== tenantId || typeof oid !== 'string') return { kind: 'refused' };
      if (!String(scp).split(' ').includes('access_as_user')) return { kind: 'refused' };
      return {
        kind: 'member',
        person: oid,
        name: typeof name === 'string' ? name : '',
        granted: grantedBy(roles),
      };
    } catch (fault) {
      return isTokenFault(fault) ? { kind: 'refused' } : { kind: 'unavailable' };
    }
  };
}

/** App roles are written with a capital (Supervisor). */
const grantedBy = (roles: unknown): readonly Role[] =>
  Array.isArray(roles)
    ? ROLES.filter((role) => roles.some((given) => String(given).toLowerCase() === role))
    : [];

/** Faults of the token itself; everything else (network, bad answer of the authority) is the world's. */
const isTokenFault = (fault: unknown): boolean =>
  fault instanceof errors.JWTClaimValidationFailed ||
  fault instanceof errors.JWTExpired ||
  fault instanceof errors.JWTInvalid ||
  fault instanceof errors.JWSInvalid ||
  fault instanceof errors.JWSSignatureVerificationFailed ||
  fault instanceof errors.JOSEAlgNotAllowed ||
  fault instanceof errors.JOSENotSupported ||
  fault instanceof errors.JWKSNoMatchingKey ||
  fault instanceof errors.JWKSMultipleMatchingKeys;

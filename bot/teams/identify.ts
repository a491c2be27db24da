import type { Activity } from 'botbuilder';
import { LANGUAGES, type Language } from '../../scripts/vocabulary.ts';
import type { Person } from '../coach/scene.ts';
import type { Env } from '../env.ts';
import { surnameOf } from '../surname.ts';

interface TeamsChannelData {
  readonly tenant?: { readonly id?: string };
}

/** Who speaks, or why she is not let in: a tenant that is not on the list, or nobody that a directory knows. */
export type Admission =
  | { readonly kind: 'person'; readonly who: Person }
  | { readonly kind: 'refused'; readonly why: 'tenant' | 'nobody'; readonly lang: Language };

/**
 * Tells who speaks. In Teams by the directory's object id, in the bank's own tenant or one on its list; `branchOf` says
 * where a person works, and whoever it does not know works at BRANCH.
 */
export function identifier(
  env: Env,
  branchOf: (person: string) => string | null = () => null,
): (activity: Partial<Activity>) => Admission {
  const common = { branch: env.BRANCH, channel: env.CHANNEL };
  return (activity) => {
    const lang = languageOf(activity.locale, env.LANGUAGE);
    if (env.mode === 'local') {
      const person = activity.from?.id ?? 'local';
      const surname = env.STAFF_SURNAME ?? null;
      return { kind: 'person', who: { ...common, tenant: env.TENANT, person, surname, lang } };
    }
    const tenant = tenantOf(activity);
    const person = activity.from?.aadObjectId;
    if (!tenant || !allowed(env).includes(tenant)) return { kind: 'refused', why: 'tenant', lang };
    if (!person) return { kind: 'refused', why: 'nobody', lang };
    const branch = branchOf(person) ?? env.BRANCH;
    const surname = surnameOf(activity.from?.name);
    return { kind: 'person', who: { ...common, branch, tenant, person, surname, lang } };
  };
}

/** The tenants whose people are let in. */
export const allowed = (env: Extract<Env, { readonly mode: 'teams' }>): readonly string[] => [
  env.teams.tenantId,
  ...env.ALLOWED_TENANTS,
];

function tenantOf({ conversation, channelData }: Partial<Activity>): string | undefined {
  return conversation?.tenantId ?? (channelData as TeamsChannelData | undefined)?.tenant?.id;
}

function languageOf(locale: string | undefined, fallback: Language): Language {
  return LANGUAGES.find((lang) => locale?.toLowerCase().startsWith(lang.slice(0, 2))) ?? fallback;
}

import type { Activity } from 'botbuilder';
import { LANGUAGES, type Language } from '../../scripts/vocabulary.ts';
import type { Person } from '../coach/scene.ts';
import type { Env } from '../env.ts';

interface TeamsChannelData {
  readonly tenant?: { readonly id?: string };
}

/** Who speaks. In Teams the directory's object id of a person of the bank's own tenant; null lets nobody else in. */
export function identifier(env: Env): (activity: Partial<Activity>) => Person | null {
  const common = { branch: env.BRANCH, channel: env.CHANNEL };
  return (activity) => {
    const lang = languageOf(activity.locale, env.LANGUAGE);
    if (env.mode === 'local') {
      const person = activity.from?.id ?? 'local';
      return { ...common, tenant: env.TENANT, person, surname: env.STAFF_SURNAME ?? null, lang };
    }
    const tenant = tenantOf(activity);
    const person = activity.from?.aadObjectId;
    if (!person || tenant !== env.teams.tenantId) return null;
    return { ...common, tenant, person, surname: surnameOf(activity.from?.name), lang };
  };
}

function tenantOf({ conversation, channelData }: Partial<Activity>): string | undefined {
  return conversation?.tenantId ?? (channelData as TeamsChannelData | undefined)?.tenant?.id;
}

function languageOf(locale: string | undefined, fallback: Language): Language {
  return LANGUAGES.find((lang) => locale?.toLowerCase().startsWith(lang.slice(0, 2))) ?? fallback;
}

const COMPOUND = /^(?:欧阳|上官|司马|诸葛|司徒|皇甫|慕容|夏侯|令狐|尉迟)/u;

/** The surname of a Chinese display name, for “我姓…”; other names are left alone. */
export function surnameOf(name: string | undefined): string | null {
  const plain = name?.replace(/[（(].*$/u, '').trim() ?? '';
  if (!/^\p{Script=Han}{2,4}$/u.test(plain)) return null;
  return COMPOUND.exec(plain)?.[0] ?? plain.slice(0, 1);
}

import { z } from 'zod';
import { CHANNELS, LANGUAGES } from '../scripts/vocabulary.ts';
import { phrasingFaults, phrasingShape } from './phrasing/settings.ts';
import { envText } from './strings.ts';

const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];
const whole = (from: number, to: number) => z.coerce.number().int().min(from).max(to);
const text = z.string().trim().min(1);
/** Directory ids with commas between. */
const guids = z
  .string()
  .default('')
  .transform((given) => given.split(',').flatMap((part) => part.trim() || []))
  .pipe(z.array(z.guid()));

/** What keys and tokens come from: https, or a stand-in on this machine. */
const secureUrl = z.url({ protocol: /^https?$/u }).regex(/^https:|^http:\/\/(?:127\.0\.0\.1|localhost)[:/]/u);

/** Every setting of the server, by its environment variable. `.env.example` explains each. */
export const envSchema = z.object({
  MODE: z.enum(['local', 'teams']).optional(),
  HOST: text.optional(),
  PORT: whole(0, 65_535).default(3978),
  DATABASE_FILE: text.default('data/coach.db'),
  DATABASE_KEY: z.string().min(16).optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(?:ql)?$/u }).optional(),
  TENANT: text.default('local'),
  BRANCH: text.default('branch'),
  STAFF_SURNAME: z.string().trim().min(1).max(10).optional(),
  CASES_FOLDER: text.default('data/cases'),
  LANGUAGE: z.enum(LANGUAGES).default('zh-CN'),
  CHANNEL: z.enum(CHANNELS).default('lobby'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  REQUESTS_PER_MINUTE: whole(10, 1_000_000).default(1200),
  TRUSTED_PROXIES: text.optional(),
  METRICS_TOKEN: z.string().min(16).optional(),
  HELP_CHAT: text.optional(),
  MANAGER_CHAT: text.optional(),
  ALLOWED_TENANTS: guids,
  QUIET_HOURS: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d$/u)
    .default('21:00-07:30'),
  TEAMS_URL: z.url({ protocol: /^https$/u }).default('https://teams.microsoft.com'),
  PUBLIC_HOST: text.optional(),
  DIRECTORY_FILE: text.optional(),
  LOGIN_AUTHORITY: z.url().default('https://login.microsoftonline.com'),
  BOT_CLOUD: z.enum(['public', 'china', 'usgov']).default('public'),
  BOT_LOGIN_URL: secureUrl.optional(),
  BOT_OAUTH_SCOPE: secureUrl.optional(),
  BOT_OPENID_METADATA_URL: secureUrl.optional(),
  BOT_TOKEN_ISSUER: secureUrl.optional(),
  BOT_TOKEN_SERVICE_URL: secureUrl.optional(),
  MicrosoftAppId: z.guid().optional(),
  MicrosoftAppPassword: z.string().min(1).optional(),
  MicrosoftAppTenantId: z.guid().optional(),
  MicrosoftAppType: z.enum(['SingleTenant', 'UserAssignedMSI']).default('SingleTenant'),
  ...phrasingShape,
  NODE_ENV: z.string().optional(),
});

/** Who the bot is towards Teams. */
export interface TeamsIdentity {
  readonly appId: string;
  readonly tenantId: string;
  readonly type: 'SingleTenant' | 'UserAssignedMSI';
  readonly password: string | null;
}

type Settings = Omit<
  z.infer<typeof envSchema>,
  'MODE' | 'HOST' | 'MicrosoftAppId' | 'MicrosoftAppPassword' | 'MicrosoftAppTenantId' | 'MicrosoftAppType'
> & { readonly HOST: string };
export type Env = Settings &
  ({ readonly mode: 'local' } | { readonly mode: 'teams'; readonly teams: TeamsIdentity });

/** The settings cannot be used; the message lists every fault, never a value that may be a secret. */
export class EnvFaults extends Error {
  override readonly name = 'EnvFaults';
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super([envText.heading, ...faults.map((fault) => `  - ${fault}`)].join('\n'));
    this.faults = faults;
  }
}

/** Reads and checks all settings at once. Throws EnvFaults. Empty values count as not set. */
export function readEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim()));
  const parsed = envSchema.safeParse(given);
  const faults = parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${envText.wrong(issue)}`);
  const mode = given.MODE ?? (given.MicrosoftAppId ? 'teams' : 'local');
  faults.push(...(mode === 'teams' ? teamsFaults(given) : localFaults(given)));
  if (given.DATABASE_URL && given.DATABASE_KEY) faults.push(`DATABASE_KEY: ${envText.keyOfFile}`);
  faults.push(...phrasingFaults(given));
  if (!parsed.success || faults.length > 0) throw new EnvFaults(faults);
  return assemble(parsed.data, mode);
}

function teamsFaults(given: Readonly<Record<string, string | undefined>>): readonly string[] {
  const needed = ['MicrosoftAppId', 'MicrosoftAppTenantId'];
  if (given.MicrosoftAppType !== 'UserAssignedMSI') needed.push('MicrosoftAppPassword');
  return needed.filter((name) => !given[name]).map((name) => `${name}: ${envText.neededInTeams}`);
}

function localFaults(given: Readonly<Record<string, string | undefined>>): readonly string[] {
  const faults: string[] = [];
  if (given.MicrosoftAppPassword && !given.MODE) faults.push(`MicrosoftAppId: ${envText.halfTeams}`);
  if (given.NODE_ENV === 'production' && !given.MODE) faults.push(`MODE: ${envText.sayLocal}`);
  if (given.HOST && !LOOPBACK.includes(given.HOST)) faults.push(`HOST: ${envText.loopbackOnly}`);
  return faults;
}

function assemble(data: z.infer<typeof envSchema>, mode: string): Env {
  const {
    MODE: _,
    MicrosoftAppId,
    MicrosoftAppPassword,
    MicrosoftAppTenantId,
    MicrosoftAppType,
    ...rest
  } = data;
  if (mode !== 'teams' || !MicrosoftAppId || !MicrosoftAppTenantId) {
    return { ...rest, HOST: rest.HOST ?? '127.0.0.1', mode: 'local' };
  }
  return {
    ...rest,
    HOST: rest.HOST ?? '0.0.0.0',
    mode: 'teams',
    teams: {
      appId: MicrosoftAppId,
      tenantId: MicrosoftAppTenantId,
      type: MicrosoftAppType,
      password: MicrosoftAppPassword ?? null,
    },
  };
}

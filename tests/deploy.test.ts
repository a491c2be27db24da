import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { envSchema } from '../bot/env.ts';
import { readDirectory } from '../bot/identity/directory.ts';

interface Service {
  readonly image: string;
  readonly user?: string;
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly security_opt?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly secrets?: readonly string[];
  readonly networks?: readonly string[];
  readonly ports?: readonly string[];
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly pids_limit?: number;
  readonly deploy?: { readonly resources: { readonly limits: Readonly<Record<string, unknown>> } };
}
interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly networks: Readonly<Record<string, { readonly internal?: boolean } | null>>;
  readonly secrets: Readonly<Record<string, { readonly file?: string }>>;
}

const read = (name: string) => readFileSync(`deploy/${name}`, 'utf8');
const dockerfile = read('Dockerfile');
const compose = parse(read('compose.yaml'), { merge: true }) as Compose;
const services = Object.entries(compose.services);
const bicep = read('main.bicep');
/** An exact version or a digest: `latest` and a bare major change under one's feet. */
const PINNED = /^[\w./-]+(?::\d+\.\d+(?:\.\d+)?(?:-[\w-]+)?|@sha256:[0-9a-f]{64})$/u;
/** Packages that are imported for their values, at once or later. */
const IMPORTED =
  /^(?:import|export) (?!type\b)(?:[^'";]*? from )?'([^'.][^']*)'|(?<!typeof )\bimport\('([^'.][^']*)'\)/gmu;
const SECRET = /PASSWORD|TOKEN|SECRET|KEY|DATABASE_URL/iu;
const settings = Object.keys(envSchema.shape);

describe('the image', () => {
  const stages = [...dockerfile.matchAll(/^FROM (\S+)(?: AS (\w+))?$/gmu)];
  const last = dockerfile.slice(dockerfile.lastIndexOf('\nFROM '));

  it('is made of pinned images, all of the same version of Node', () => {
    for (const [, image] of stages) expect(image).toMatch(PINNED);
    expect(new Set(stages.map(([, image]) => image)).size).toBe(1);
  });

  it('runs what was compiled before, with production’s packages only and without root', () => {
    expect(last).toContain('COPY --from=packages /app/node_modules');
    expect(last).toContain('COPY --from=build /app/dist');
    expect(dockerfile).toMatch(/AS packages[\s\S]*npm ci --omit=dev/u);
    expect(last).not.toMatch(/npm |tools|\btab\b/u);
    expect(last).toMatch(/^USER node$/mu);
    expect(last.indexOf('USER node')).toBeGreaterThan(last.lastIndexOf('COPY '));
    expect(last).toMatch(/^HEALTHCHECK .*CMD \["node", "deploy\/health\.mjs"\]$/mu);
    expect(last).toMatch(/^CMD \["node", /mu);
  });

  it('takes in nothing that was not asked for', () => {
    const [first, ...allowed] = read('Dockerfile.dockerignore').trim().split('\n');
    expect(first).toBe('*');
    for (const line of allowed) expect(line).toMatch(/^!/u);
    expect(allowed.join()).not.toMatch(/\.env|data|secrets/u);
  });
});

describe('a production install', () => {
  const rooms = ['scripts', 'dialogs', 'bot'];
  const sources = rooms.flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => `${room}/${name}`),
  );
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };

  it('has every package that the server imports', () => {
    const missing = sources.flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(IMPORTED)]
        .map((match) => match[1] ?? match[2] ?? '')
        .map((name) =>
          name
            .split('/')
            .slice(0, name.startsWith('@') ? 2 : 1)
            .join('/'),
        )
        .filter((name) => !name.startsWith('node:') && !(name in dependencies))
        .map((name) => `${path} imports ${name}`),
    );
    expect(missing).toEqual([]);
  });
});

describe('the fonts of the image', () => {
  it('are those that are printed with', () => {
    const kept = /'\*\.ttf' ! -name '\*(\w+\.ttf)'/u.exec(dockerfile)?.[1] ?? 'none';
    const printed = [...read('../bot/review/export/pdf/print.ts').matchAll(/noto-sans-sc\/\S+\.ttf/gu)];
    expect(printed.length).toBeGreaterThan(0);
    for (const [path] of printed) expect(path.endsWith(kept)).toBe(true);
  });
});

describe('the composition', () => {
  it.each(services)('%s runs without root, capabilities or a root filesystem to write to', (_, service) => {
    expect(service.user).toMatch(/^(?!root|0)/u);
    expect(service.read_only).toBe(true);
    expect(service.cap_drop).toEqual(['ALL']);
    expect(service.security_opt).toContain('no-new-privileges:true');
  });

  it.each(services)('%s is of a pinned version and has limits', (_, service) => {
    expect(service.image).toMatch(PINNED);
    expect(service.deploy?.resources.limits).toMatchObject({ memory: expect.any(String) });
    expect(service.deploy?.resources.limits).toHaveProperty('cpus');
    expect(service.pids_limit).toBeGreaterThan(0);
  });

  it('holds no secret: each comes from a file', () => {
    for (const [, { environment = {}, secrets = [] }] of services) {
      for (const [name, value] of Object.entries(environment)) {
        if (SECRET.test(name)) expect(`${name}=${value}`).toMatch(/_FILE=\/run\/secrets\/\w+$/u);
      }
      for (const secret of secrets) expect(compose.secrets[secret]?.file).toMatch(/^\.\/secrets\//u);
    }
  });

  it('lets the database be reached by the coach only, and only the proxy from outside', () => {
    expect(compose.networks.back?.internal).toBe(true);
    expect(compose.services.database?.networks).toEqual(['back']);
    expect(services.filter(([, { ports }]) => ports).map(([name]) => name)).toEqual(['proxy']);
  });

  it('looks after everything: the image does it for the coach itself', () => {
    for (const [name, { healthcheck }] of services) {
      if (name !== 'coach') expect(healthcheck?.test[0]).toBe('CMD');
    }
  });

  it('sets what the server knows', () => {
    for (const name of Object.keys(compose.services.coach?.environment ?? {})) {
      expect(settings).toContain(name.replace(/_FILE$/u, (end) => (settings.includes(name) ? end : '')));
    }
  });
});

describe('the example of a directory', () => {
  it('is one that the server takes', () => {
    const { branches, people } = readDirectory('deploy/directory.example.yaml');
    const known = new Set(branches.map(({ id }) => id));
    for (const person of people) expect(known).toContain(person.branch);
  });
});

describe('the template for Azure', () => {
  it('sets what the server knows, and takes secrets from the vault', () => {
    const env = [...bicep.matchAll(/\{ name: '(\w+)', (value|secretRef): /gu)];
    expect(env.length).toBeGreaterThan(5);
    for (const [, name = '', from] of env) {
      expect(settings).toContain(name);
      expect(from).toBe(SECRET.test(name) ? 'secretRef' : 'value');
    }
    const secrets = [...bicep.matchAll(/secretRef: '([\w-]+)'/gu)].map((match) => match[1]);
    for (const secret of secrets) expect(bicep).toMatch(new RegExp(`name: '${secret}', keyVaultUrl: `, 'u'));
  });

  it('makes a bot of one tenant, reached over TLS only', () => {
    expect(bicep).toContain("msaAppType: 'SingleTenant'");
    expect(bicep).toContain('allowInsecure: false');
    expect(bicep).toMatch(/endpoint: 'https:[^']*\/api\/messages'/u);
  });

  it('closes every bracket that it opens', () => {
    const open: string[] = [];
    for (const char of bicep.replace(/\/\/.*$/gmu, '').replace(/'[^']*'/gu, '')) {
      if ('{[('.includes(char)) open.push(char);
      if ('}])'.includes(char)) expect('{[('.indexOf(open.pop() ?? '')).toBe('}])'.indexOf(char));
    }
    expect(open).toEqual([]);
  });
});

describe('the reverse proxy', () => {
  const nginx = read('nginx.conf');

  it('lets event streams through as they come', () => {
    expect(nginx).toMatch(/location ~ \/stream\$ \{[^}]*proxy_buffering off;[^}]*proxy_read_timeout 1h;/u);
  });

  it('writes no query into a log, and keeps metrics inside the bank', () => {
    const format = /log_format brief '([^']*)'/u.exec(nginx)?.[1] ?? '';
    expect(format).not.toMatch(/\$(?:request\b|request_uri|uri|args|query|http_referer)/u);
    expect(nginx).toMatch(/location = \/metrics \{[^}]*deny all;/u);
  });
});

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { BrokenManifest, packApp } from './manifest/package.ts';

const USAGE = `npm run pack -- [--app-id GUID] [--host coach.bank.example]
  [--developer NAME] [--privacy-url URL] [--terms-url URL]
没写的取自 .env / from .env when left out: MicrosoftAppId, PUBLIC_HOST`;
const TARGET = 'dist/teams-app.zip';

const settingsSchema = z.object({
  appId: z.guid(),
  host: z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/u),
  developer: z.string().min(1).max(32),
  privacyUrl: z.url({ protocol: /^https$/u }),
  termsUrl: z.url({ protocol: /^https$/u }),
});

/** Packs the Teams app of one installation. Exit codes: 0 packed, 1 not valid, 2 wrong settings. */
function main(): number {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const { values } = parseArgs({
    options: {
      'app-id': { type: 'string' },
      host: { type: 'string' },
      developer: { type: 'string' },
      'privacy-url': { type: 'string' },
      'terms-url': { type: 'string' },
    },
  });
  const host = values.host ?? process.env.PUBLIC_HOST ?? '';
  const settings = settingsSchema.safeParse({
    appId: values['app-id'] ?? process.env.MicrosoftAppId,
    host,
    developer: values.developer ?? '接诉教练 / complaint coach',
    privacyUrl: values['privacy-url'] ?? `https://${host}/`,
    termsUrl: values['terms-url'] ?? `https://${host}/`,
  });
  if (!settings.success) {
    const wrong = settings.error.issues.map((issue) => issue.path.join('.')).join(', ');
    process.stderr.write(`${wrong}\n${USAGE}\n`);
    return 2;
  }
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const zip = packApp('manifest', { ...settings.data, version });
  mkdirSync('dist', { recursive: true });
  writeFileSync(TARGET, zip);
  process.stdout.write(`${TARGET} · ${zip.length} bytes\n`);
  return 0;
}

try {
  process.exitCode = main();
} catch (fault) {
  if (!(fault instanceof BrokenManifest)) throw fault;
  process.stderr.write(`${fault.message}\n`);
  process.exitCode = 1;
}

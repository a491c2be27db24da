import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import Ajv from 'ajv-draft-04';
import type { Strings } from './fill.ts';

const VERSION = 'v1.27';
const BUNDLED = join(
  dirname(createRequire(import.meta.url).resolve('@microsoft/app-manifest')),
  'json-schemas/teams',
  VERSION,
);

/** Every fault of a manifest by Microsoft's schema, as text; none when it is valid. */
export const manifestFaults = (manifest: unknown): readonly string[] =>
  faultsBy('MicrosoftTeams.schema.json', manifest);

/** Every fault of a language's file, and every place in which the two languages differ. */
export function stringFaults(first: Strings, other: Strings): readonly string[] {
  const missing = (from: Strings, to: Strings) =>
    Object.keys(from)
      .filter((path) => !to[path]?.trim())
      .map((path) => `${path}: missing in one language`);
  return [
    ...[first, other].flatMap((strings) => faultsBy('MicrosoftTeams.Localization.schema.json', strings)),
    ...missing(first, other),
    ...missing(other, first),
  ];
}

function faultsBy(schema: string, data: unknown): readonly string[] {
  // the files begin with a byte order mark
  const text = readFileSync(join(BUNDLED, schema), 'utf8').replace(/^\uFEFF/u, '');
  const ajv = new Ajv.default({
    strict: false,
    allErrors: true,
    validateFormats: false,
    unicodeRegExp: false,
  });
  const validate = ajv.compile(JSON.parse(text) as object);
  if (validate(data)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath || '/'}: ${message}`);
}

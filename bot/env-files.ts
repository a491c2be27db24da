import { readFileSync } from 'node:fs';
import { EnvFaults, envSchema } from './env.ts';
import { envText } from './strings.ts';

type Source = Readonly<Record<string, string | undefined>>;

/**
 * Takes each setting NAME from the file that NAME_FILE names, as Docker and Kubernetes hand in secrets; a line break at
 * its end does not count. Throws EnvFaults.
 */
export function withFiles(source: Source): Source {
  const faults: string[] = [];
  const read = Object.keys(envSchema.shape).flatMap((name) => {
    const path = source[`${name}_FILE`]?.trim();
    if (!path) return [];
    if (source[name]?.trim()) faults.push(`${name}: ${envText.twice}`);
    try {
      return [[name, readFileSync(path, 'utf8').trimEnd()] as const];
    } catch {
      faults.push(`${name}_FILE: ${envText.noFile}`);
      return [];
    }
  });
  if (faults.length > 0) throw new EnvFaults(faults);
  return { ...source, ...Object.fromEntries(read) };
}

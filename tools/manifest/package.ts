import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { fillManifest, type ManifestValues, type Strings } from './fill.ts';
import { manifestFaults, stringFaults } from './validate.ts';

/** The app cannot be packed; every fault by its place. */
export class BrokenManifest extends Error {
  override readonly name = 'BrokenManifest';
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(faults.join('\n'));
    this.faults = faults;
  }
}

/** Zip files know no time before 1980; a fixed one makes the same bytes of the same app. */
const MADE_AT = new Date(1980, 0, 1);

/** The app package for a tenant's catalogue: the same values give the same bytes. Throws BrokenManifest. */
export function packApp(folder: string, values: ManifestValues): Uint8Array {
  const read = (name: string) => readFileSync(join(folder, name));
  const json = (name: string) => JSON.parse(read(name).toString('utf8')) as never;
  const [chinese, english]: readonly Strings[] = [json('zh-cn.json'), json('en-us.json')];
  if (!chinese || !english) throw new BrokenManifest(['no strings']);
  const manifest = fillManifest(json('manifest.json'), values, chinese);
  const faults = [...manifestFaults(manifest), ...stringFaults(chinese, english)];
  if (faults.length > 0) throw new BrokenManifest(faults);
  const files: Record<string, Uint8Array> = {
    'manifest.json': strToU8(`${JSON.stringify(manifest, null, 2)}\n`),
    'zh-cn.json': read('zh-cn.json'),
    'en-us.json': read('en-us.json'),
    'color.png': read('color.png'),
    'outline.png': read('outline.png'),
  };
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, [bytes, { mtime: MADE_AT }]])),
    { level: 9 },
  );
}

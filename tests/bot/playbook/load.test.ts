import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { BrokenPlaybook, loadPlaybook } from '../../../bot/playbook/load.ts';
import { withSamples } from '../../support/laid-over-scripts.ts';

const folders: string[] = [];
const folder = () => {
  const made = mkdtempSync(join(tmpdir(), 'compiled-'));
  folders.push(made);
  return made;
};
afterEach(() => {
  for (const made of folders.splice(0)) rmSync(made, { recursive: true, force: true });
});
const bytesIn = (compiled: string) =>
  readdirSync(compiled).map((name) => [name, readFileSync(join(compiled, name), 'utf8')]);

describe('loading the playbook', () => {
  it('compiles once, says so once, and takes the compiled form from then on', () => {
    withSamples([], (scripts) => {
      const places = { scripts, compiled: folder() };
      const notices: string[] = [];
      const first = loadPlaybook((text) => notices.push(text), places);
      const second = loadPlaybook((text) => notices.push(text), places);
      expect(second).toEqual(first);
      expect(notices).toHaveLength(1);
    });
  });

  it('compiles the same content to the same bytes', () => {
    withSamples([], (scripts) => {
      const [one, other] = [folder(), folder()];
      loadPlaybook(() => {}, { scripts, compiled: one });
      loadPlaybook(() => {}, { scripts, compiled: other });
      expect(bytesIn(other)).toEqual(bytesIn(one));
    });
  });

  it('gives a changed line a new version without learning again', () => {
    withSamples([], (scripts) => {
      const compiled = folder();
      const before = loadPlaybook(() => {}, { scripts, compiled });
      const file = join(scripts, 'lines/common.yaml');
      writeFileSync(file, readFileSync(file, 'utf8').replace('这事我来跟。', '这件事我来跟。'));
      const after = loadPlaybook(() => {}, { scripts, compiled });
      expect(after.version).not.toBe(before.version);
      expect(after.lines.find((line) => line.id === 'good.own')?.zh).toBe('这件事我来跟。');
      expect(readdirSync(compiled).filter((name) => name.startsWith('models-'))).toHaveLength(1);
    });
  });

  it('is frozen to the last corner', () => {
    withSamples([], (scripts) => {
      const playbook = loadPlaybook(() => {}, { scripts, compiled: folder() });
      const all = (value: unknown): readonly unknown[] =>
        typeof value === 'object' && value !== null ? [value, ...Object.values(value).flatMap(all)] : [];
      expect(all(playbook).every(Object.isFrozen)).toBe(true);
    });
  });

  it.each(['missing-file', 'yaml', 'missing-language', 'bad-pattern', 'duplicate-id'])(
    'refuses scripts with a fault of %s and names it with its file',
    (rule) => {
      withSamples([rule], (scripts) => {
        const load = () => loadPlaybook(() => {}, { scripts, compiled: folder() });
        expect(load).toThrow(BrokenPlaybook);
        expect(load).toThrow(new RegExp(`scripts/.+\\.yaml:\\d+ +\\[${rule}\\]`, 'u'));
      });
    },
  );

  it('names every fault of every file at once', () => {
    withSamples(['missing-file', 'too-many', 'bad-pattern'], (scripts) => {
      try {
        loadPlaybook(() => {}, { scripts, compiled: folder() });
        expect.unreachable();
      } catch (error) {
        if (!(error instanceof BrokenPlaybook)) throw error;
        expect(new Set(error.faults.map((fault) => fault.rule))).toEqual(
          new Set(['missing-file', 'too-many', 'bad-pattern']),
        );
      }
    });
  });
});

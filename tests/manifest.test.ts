import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readCommand } from '../bot/commands.ts';
import { readPracticeDoor } from '../bot/practice/commands.ts';
import { BrokenManifest, packApp } from '../tools/manifest/package.ts';
import { manifestFaults, stringFaults } from '../tools/manifest/validate.ts';
import { readPng } from './support/png.ts';

const APP_ID = '11111111-2222-4333-8444-555555555555';
const VALUES = {
  appId: APP_ID,
  host: 'coach.bank.example',
  version: '0.1.0',
  developer: '示例银行',
  privacyUrl: 'https://coach.bank.example/privacy',
  termsUrl: 'https://coach.bank.example/terms',
};

interface Manifest {
  readonly id: string;
  readonly bots: readonly {
    readonly botId: string;
    readonly scopes: readonly string[];
    readonly commandLists: readonly { readonly commands: readonly { readonly title: string }[] }[];
  }[];
  readonly composeExtensions: readonly {
    readonly commands: readonly { readonly id: string; readonly title: string }[];
  }[];
  readonly staticTabs: readonly { readonly entityId: string; readonly contentUrl?: string }[];
  readonly validDomains: readonly string[];
  readonly webApplicationInfo: { readonly id: string; readonly resource: string };
}

const files = unzipSync(packApp('manifest', VALUES));
const json = <T>(name: string): T => JSON.parse(strFromU8(files[name] ?? new Uint8Array())) as T;
const manifest = json<Manifest>('manifest.json');
const strings = {
  'zh-cn': json<Record<string, string>>('zh-cn.json'),
  'en-us': json<Record<string, string>>('en-us.json'),
};

describe('the Teams app', () => {
  it('is packed with everything at the root of the zip', () => {
    expect(Object.keys(files).toSorted()).toEqual([
      'color.png',
      'en-us.json',
      'manifest.json',
      'outline.png',
      'zh-cn.json',
    ]);
  });

  it('is valid by Microsoft’s schema, in both languages, with nothing left to fill in', () => {
    expect(manifestFaults(manifest)).toEqual([]);
    expect(stringFaults(strings['zh-cn'], strings['en-us'])).toEqual([]);
    for (const bytes of [files['manifest.json'], files['zh-cn.json'], files['en-us.json']])
      expect(strFromU8(bytes ?? new Uint8Array())).not.toContain('{{');
  });

  it('is the same to the byte when it is packed again', () => {
    expect(Buffer.from(packApp('manifest', VALUES)).equals(Buffer.from(packApp('manifest', VALUES)))).toBe(
      true,
    );
  });

  it('is not packed when something in it is wrong', () => {
    expect(() => packApp('manifest', { ...VALUES, appId: 'not-an-id' })).toThrow(BrokenManifest);
    const { 'name.short': _, ...lacking } = strings['en-us'];
    expect(stringFaults(strings['zh-cn'], lacking)).toContain('name.short: missing in one language');
  });

  it('names one app registration everywhere, and only the bank’s own host', () => {
    expect([manifest.id, manifest.bots[0]?.botId, manifest.webApplicationInfo.id]).toEqual([
      APP_ID,
      APP_ID,
      APP_ID,
    ]);
    expect(manifest.webApplicationInfo.resource).toBe(`api://coach.bank.example/${APP_ID}`);
    expect(manifest.validDomains).toEqual(['coach.bank.example']);
    const tabs = manifest.staticTabs.filter(({ contentUrl }) => contentUrl);
    expect(tabs.map(({ entityId }) => entityId)).toEqual(['live', 'practice', 'review']);
    for (const { contentUrl } of tabs) expect(new URL(contentUrl ?? '').host).toBe('coach.bank.example');
  });

  it('offers a bot alone, in groups and in teams, and both commands of the message extension', () => {
    expect(manifest.bots[0]?.scopes).toEqual(['personal', 'groupChat', 'team']);
    expect(manifest.composeExtensions[0]?.commands.map(({ id, title }) => [id, title])).toEqual([
      ['answer', '怎么回'],
      ['find', '找一句'],
    ]);
  });

  it.each(['zh-cn', 'en-us'] as const)('lists only commands that the coach understands in %s', (lang) => {
    const titles = Object.entries(strings[lang]).flatMap(([path, text]) =>
      /^bots.*\.title$/u.test(path) ? [text] : [],
    );
    expect(titles).toHaveLength(20);
    for (const title of titles)
      expect(readPracticeDoor(title) ?? readCommand(title), title).not.toMatchObject({ kind: 'heard' });
  });

  it.each(['zh-cn', 'en-us'] as const)('has its words in %s', (lang) => {
    const isChinese = lang === 'zh-cn';
    for (const [path, text] of Object.entries(strings[lang])) {
      if (path !== '$schema') expect(/\p{Script=Han}/u.test(text), path).toBe(isChinese);
    }
  });
});

describe('the icons', () => {
  const color = readPng(readFileSync('manifest/color.png'));
  const outline = readPng(readFileSync('manifest/outline.png'));
  const places = (size: number) =>
    Array.from({ length: size * size }, (_, i) => [i % size, Math.floor(i / size)] as const);

  it('are of the sizes that Teams wants', () => {
    expect([color.width, color.height, outline.width, outline.height]).toEqual([192, 192, 32, 32]);
  });

  it('are full to the edge in colour', () => {
    for (const [x, y] of places(192)) expect(color.at(x, y)[3]).toBe(255);
  });

  it('are white on nothing as an outline', () => {
    const opacities = places(32).map(([x, y]) => outline.at(x, y)[3]);
    expect(opacities.some((opacity) => opacity === 0)).toBe(true);
    expect(opacities.some((opacity) => opacity === 255)).toBe(true);
    for (const [x, y] of places(32)) {
      const [r, g, b, opacity] = outline.at(x, y);
      if (opacity > 0) expect([r, g, b]).toEqual([255, 255, 255]);
    }
  });
});

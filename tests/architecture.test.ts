import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The walls of the house: which room may look into which. */
const MAY_LOOK_INTO: Readonly<Record<string, readonly string[]>> = {
  scripts: ['scripts'],
  dialogs: ['dialogs', 'scripts'],
  bot: ['bot', 'dialogs', 'scripts'],
  tab: ['tab', 'bot/api'],
  tools: ['tools', 'bot', 'dialogs', 'scripts'],
};
/** decisions/0013: the bot framework is archived, and a move touches two folders alone. */
const BOT_FRAMEWORK = /^(?:botbuilder|botframework|@microsoft\/agents)/u;
const ofChannels = (path: string) => /^bot\/(?:teams|chat)\//u.test(path);
const PUTS_TOGETHER = ['bot/context.ts', 'bot/http/routes.ts'];
const CORE_PACKAGES = ['xstate', 'decimal.js'];

const sources = Object.keys(MAY_LOOK_INTO).flatMap((room) =>
  readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/u.test(name))
    .map((name) => `${room}/${name}`),
);
const importsOf = (path: string): readonly string[] =>
  [
    ...readFileSync(path, 'utf8').matchAll(
      /^\s*(?:import|export)\b[^'";]*?\bfrom\s+'([^']+)'|\bimport\(\s*'([^']+)'|^import\s+'([^']+)'/gmu,
    ),
  ].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
const target = (path: string, imported: string): string =>
  imported.startsWith('.') ? normalize(join(dirname(path), imported)).replaceAll('\\', '/') : imported;

describe('the architecture', () => {
  it.each(sources)('%s looks only into the rooms it may', (path) => {
    const room = path.split('/')[0] ?? '';
    for (const imported of importsOf(path).filter((name) => name.startsWith('.'))) {
      const place = target(path, imported);
      expect(
        MAY_LOOK_INTO[room]?.some((allowed) => place.startsWith(`${allowed}/`)),
        `${path} → ${place}`,
      ).toBe(true);
    }
  });

  it.each(sources.filter((path) => path.startsWith('dialogs/')))('%s is pure', (path) => {
    const packages = importsOf(path).filter((name) => !name.startsWith('.'));
    expect(packages.filter((name) => !CORE_PACKAGES.includes(name))).toEqual([]);
    const text = readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gmu, '');
    expect(text).not.toMatch(
      /Date\.now\(|new Date\(\)|Math\.random\(|\basync\b|\bawait\b|\bprocess\.|\bPromise\b/u,
    );
  });

  it.each(sources.filter((path) => !ofChannels(path)))(
    '%s leaves the bot framework to bot/teams and bot/chat',
    (path) => {
      expect(importsOf(path).filter((name) => BOT_FRAMEWORK.test(name))).toEqual([]);
      // neither by require nor by a type import in the middle of a file
      expect(readFileSync(path, 'utf8')).not.toMatch(
        /['"](?:botbuilder|botframework)[\w-]*(?:\/[^'"]*)?['"]/u,
      );
    },
  );

  it('lets only those that put the server together know the two folders of channels', () => {
    const knowing = sources.filter(
      (path) => !ofChannels(path) && importsOf(path).some((imported) => ofChannels(target(path, imported))),
    );
    expect(knowing.filter((path) => !PUTS_TOGETHER.includes(path))).toEqual([]);
  });

  it.each(sources.filter(ofChannels))('%s uses of the bot framework only what its successor has', (path) => {
    const packages = importsOf(path).filter((name) => BOT_FRAMEWORK.test(name));
    expect(packages.filter((name) => name !== 'botbuilder' && name !== 'botframework-connector')).toEqual([]);
    expect(readFileSync(path, 'utf8')).not.toMatch(
      /\b(?:BotState|ConversationState|UserState|MemoryStorage|\w*Dialog(?:Set|Context)|TranscriptLogger\w*|removeRecipientMention)\b/u,
    );
  });

  it.each(sources.filter((path) => path.startsWith('bot/cards/')))('%s is pure', (path) => {
    expect(importsOf(path).filter((name) => !name.startsWith('.') && name !== 'zod')).toEqual([]);
    expect(readFileSync(path, 'utf8')).not.toMatch(/Date\.now\(|new Date\(\)|Math\.random\(|\bawait\b/u);
  });

  it.each(sources.filter((path) => path.startsWith('tab/')))('%s knows of the bot only its types', (path) => {
    const values = [...readFileSync(path, 'utf8').matchAll(/^import (?!type)[^;]*from '(?:\.\.\/)+bot\//gmu)];
    expect(values).toEqual([]);
  });

  it.each(sources)('%s has at most 250 lines', (path) => {
    expect(readFileSync(path, 'utf8').split('\n').length).toBeLessThanOrEqual(251);
  });
});

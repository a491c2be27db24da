import { describe, expect, it } from 'vitest';
import { EnvFaults, readEnv } from '../../../bot/env.ts';
import { readRating } from '../../../bot/phrasing/rating-words.ts';
import { phrasingSettings } from '../../../bot/phrasing/settings.ts';

const faultsOf = (source: Readonly<Record<string, string>>): string => {
  try {
    readEnv(source);
    return '';
  } catch (fault) {
    if (!(fault instanceof EnvFaults)) throw fault;
    return fault.message;
  }
};

describe('the settings of a language model', () => {
  it('are none unless an address or a key is given', () => {
    expect(phrasingSettings(readEnv({}))).toBeNull();
    expect(phrasingSettings(readEnv({ OPENAI_MODEL: 'm', OPENAI_BASE_URL: ' ' }))).toBeNull();
  });

  it('take any compatible server, with or without a key', () => {
    const env = readEnv({
      OPENAI_BASE_URL: 'http://10.0.0.8:8000/v1',
      OPENAI_MODEL: 'qwen',
      PHRASING_FOR: 'live',
    });
    expect(phrasingSettings(env)).toMatchObject({
      baseUrl: 'http://10.0.0.8:8000/v1',
      apiKey: null,
      model: 'qwen',
      apiVersion: null,
      uses: ['live'],
    });
  });

  it.each([
    ['a key without a model', { OPENAI_API_KEY: 'sk-secret-key' }, 'OPENAI_MODEL'],
    ['an address that is none', { OPENAI_BASE_URL: 'ftp://x', OPENAI_MODEL: 'm' }, 'OPENAI_BASE_URL'],
    [
      'an Azure version without a key',
      { OPENAI_BASE_URL: 'https://x.openai.azure.com', OPENAI_MODEL: 'm', OPENAI_API_VERSION: '2024-10-21' },
      'OPENAI_API_VERSION',
    ],
    ['a use that is unknown', { PHRASING_FOR: 'live,promises' }, 'PHRASING_FOR'],
    ['no patience at all', { PHRASING_TIMEOUT_MS: '5' }, 'PHRASING_TIMEOUT_MS'],
  ])('fault %s, and never print a value', (_, source, name) => {
    const message = faultsOf(source as Record<string, string>);
    expect(message).toContain(name);
    expect(message).not.toMatch(/sk-secret-key|promises/u);
  });
});

describe('a rating in words', () => {
  it.each([
    ['这句好用', 'good', null],
    ['这句不好：太硬了', 'stiff', '太硬了'],
    ['生成的这句太长', 'long', null],
    ['这句意思变了，少了时间', 'meaning', '少了时间'],
    ['bad line: too stiff', 'stiff', 'too stiff'],
    ['good line', 'good', null],
  ])('is read out of “%s”', (text, rating, reason) => {
    expect(readRating(text)).toEqual({ kind: 'rate', wording: null, rating, reason });
  });

  it.each(['这句话是你们经理说的', '好用', '客户说这句不好听', 'the good line was long'])(
    'is not seen in “%s”',
    (text) => {
      expect(readRating(text)).toBeNull();
    },
  );
});

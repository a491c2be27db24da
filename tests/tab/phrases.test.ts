import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phrasesOf } from '../../tab/shared/phrases.ts';

describe('a spoken line in phrases', () => {
  it('breaks where a person breathes', () => {
    expect(phrasesOf('您照上回说的都做了，还是没取成，这不怪您。接下来我陪您办。')).toEqual([
      '您照上回说的都做了，',
      '还是没取成，',
      '这不怪您。',
      '接下来我陪您办。',
    ]);
  });

  it('keeps amounts and times in one piece', () => {
    expect(phrasesOf('11:00 前办好 3,000.50 元。')).toEqual(['11:00 前办好 3,000.50 元。']);
  });

  it('keeps a closing quotation mark with its sentence', () => {
    expect(phrasesOf('您说“没人管。”我管。')).toEqual(['您说“没人管。”', '我管。']);
  });

  it('never loses or adds a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (line) => {
        expect(phrasesOf(line).join('')).toBe(line);
      }),
    );
  });
});

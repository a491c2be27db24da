import { describe, expect, it } from 'vitest';
import { anchorsOf } from '../../../dialogs/comply/anchors.ts';
import { patternSearch } from '../../../dialogs/comply/search.ts';
import { realPlaybook } from '../../support/playbook.ts';

describe('the anchors of a pattern', () => {
  it.each([
    ['保本', ['保本']],
    ['(?:稳赚|保底)', ['稳赚', '保底']],
    ['(?:稳赚|保底)不赔', ['不赔']],
    ['签(?:了|过)?字', ['签']],
    ['[交给]我', ['我']],
    ['(?<!不)保本', ['保本']],
    ['没(?:有)?录音', ['录音']],
  ])('%s cannot match without one of %j', (source, anchors) => {
    expect([...(anchorsOf(source) ?? [])]).toEqual(anchors);
  });

  it.each(['.{0,3}', '(?:啊)?', '[^,。]+', '\\d+'])('%s has none', (source) => {
    expect(anchorsOf(source)).toBeNull();
  });

  it('find all that a search without them finds', () => {
    const { lines, redLines } = realPlaybook();
    const texts = [
      ...lines.slice(0, 300).map((line) => line.zh),
      ...redLines.map((line) => line.why.zh),
      '您去告吧，随便',
    ];
    for (const { patterns } of redLines) {
      for (const source of patterns.zh) {
        const search = patternSearch([['it', source]]);
        const plain = new RegExp(source, 'u');
        for (const text of texts)
          expect(search.find(text).length > 0).toBe((plain.exec(text)?.[0] ?? '') !== '');
      }
    }
  });
});

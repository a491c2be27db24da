import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recognise } from '../../../dialogs/index.ts';
import { parseNumber } from '../../../dialogs/recognise/numerals.ts';
import { realPlaybook } from '../../support/playbook.ts';

const playbook = realPlaybook();
const entitiesOf = (text: string) => recognise({ text }, playbook).entities;

describe('entities', () => {
  it.each([
    ['三千二', 3200],
    ['十二万八', 128_000],
    ['2.3w', 23_000],
    ['5,000', 5000],
    ['3千', 3000],
    ['两万三千五', 23_500],
    ['一百零五', 105],
    ['twice', 2],
  ])('reads the number %s', (text, value) => {
    expect(parseNumber(text)).toBe(value);
  });

  it.each([
    ['信用卡多还了三千二百块', 'money', 3200],
    ['理财亏了2.3w', 'money', 23_000],
    ['我都跑了三趟了', 'count', 3],
    ['This is the third time', 'count', undefined],
    ['利率从4.2涨到4.5%', 'rate', 4.5],
    ['下午3点前要用', 'time', undefined],
    ['８月３号存的', 'date', undefined],
  ])('finds in %s a %s', (text, type, value) => {
    const found = entitiesOf(text).filter((entity) => entity.type === type);
    expect(found.length).toBeGreaterThan(0);
    if (value !== undefined) expect(found.map((entity) => entity.value)).toContain(value);
  });

  it('gives offsets of the text as it was typed, in order and without overlap', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '跑了三趟',
        '多还３千',
        '２０２４年',
        '😡',
        '利率',
        '５,０００块',
        '下周三',
        '𠮷',
        'ﬁ',
        '㎏',
        '信用卡',
        'A023',
        'İ',
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        let end = 0;
        for (const entity of entitiesOf(text)) {
          expect(text.slice(entity.start, entity.end)).toBe(entity.text);
          expect(entity.start).toBeGreaterThanOrEqual(end);
          end = entity.end;
        }
      }),
      { numRuns: 300 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endTelling, type Recall, startRecall, tell, untell } from '../../../dialogs/index.ts';

const telling = (...answers: readonly string[]): Recall => answers.reduce(tell, startRecall('zh-CN'));

describe('telling a talk from memory', () => {
  it('asks for her words and mine in turn', () => {
    expect(telling().asks).toBe('customer');
    expect(telling('你们凭什么扣我钱').asks).toBe('staff');
    expect(telling('你们凭什么扣我钱', '系统扣的').asks).toBe('customer');
  });

  it('asks where she flared up once nothing more was said, and how it ended last', () => {
    const asked = telling('凭什么扣我钱', '这是系统扣的', '我要投诉', '随便您', '没了');
    expect(asked.asks).toBe('turning-point');
    const pointed = tell(asked, '说系统扣的那句');
    expect(pointed).toMatchObject({ flaredAfter: 1, asks: 'outcome' });
    expect(tell(pointed, '她走了')).toMatchObject({ outcome: '她走了', asks: null });
  });

  it('takes the number of my line, and “do not know” for an answer', () => {
    const asked = telling('扣我钱', '系统扣的', '凭什么', '规定', '没了');
    expect(tell(asked, '第2句').flaredAfter).toBe(3);
    expect(tell(asked, '不知道')).toMatchObject({ flaredAfter: null, asks: 'outcome' });
  });

  it('takes a pasted talk whole, line by line', () => {
    const { turns, asks } = telling('客户：短信费怎么又扣\n我：系统扣的\n她说：那你给我退\n柜员：退不了');
    expect(turns.map(({ speaker }) => speaker)).toEqual(['customer', 'staff', 'customer', 'staff']);
    expect(turns[2]?.text).toBe('那你给我退');
    expect(asks).toBe('customer');
  });

  it('does not lose a line that says no speaker', () => {
    expect(telling('她：等了俩小时\n就开一个窗口').turns).toEqual([
      { speaker: 'customer', text: '等了俩小时 就开一个窗口' },
    ]);
  });

  it('keeps what was told when it is ended early, and cannot end before anything was told', () => {
    expect(endTelling(telling('等太久了'))).toMatchObject({ asks: null, turns: [{ text: '等太久了' }] });
    expect(endTelling(startRecall('zh-CN')).asks).toBe('customer');
  });

  it('takes back exactly the last answer, whatever was told', () => {
    const answer = fc.constantFrom('凭什么扣钱', '系统扣的', '没了', '第1句', '不知道', '她走了', '我：好的');
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 9 }), answer, (answers, last) => {
        const before = telling(...answers);
        const after = tell(before, last);
        fc.pre(after !== before && after.turns.length - before.turns.length <= 1);
        expect(untell(after)).toEqual(before);
      }),
    );
  });
});

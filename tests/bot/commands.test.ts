import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readButton, readCommand } from '../../bot/commands.ts';

describe('typed commands', () => {
  it.each([
    ['新投诉', { kind: 'new' }],
    ['换个说法。', { kind: 'reword' }],
    ['更生气了！', { kind: 'angrier' }],
    ['缓和了', { kind: 'calmer' }],
    ['她稳下来了', { kind: 'safe' }],
    ['我说了', { kind: 'said', text: null, line: null }],
    ['我说了：您坐，我来查', { kind: 'said', text: '您坐，我来查', line: null }],
    ['我说了:您坐', { kind: 'said', text: '您坐', line: null }],
    ['能说吗：这个您得去柜台', { kind: 'draft', text: '这个您得去柜台' }],
    ['这个您得去柜台，这么说行吗？', { kind: 'draft', text: '这个您得去柜台' }],
    ['不是这个', { kind: 'category', category: null }],
    ['来人', { kind: 'call' }],
    ['遮挡', { kind: 'cover' }],
    ['语言', { kind: 'language', lang: null }],
    ['语言：英文', { kind: 'language', lang: 'en-US' }],
    ['English', { kind: 'language', lang: 'en-US' }],
    ['电话', { kind: 'channel', channel: 'phone' }],
    ['渠道 柜台', { kind: 'channel', channel: 'counter' }],
    ['帮助', { kind: 'help' }],
    ['undo', { kind: 'undo' }],
    ['May I say: go to the counter', { kind: 'draft', text: 'go to the counter' }],
    ['I said: please sit', { kind: 'said', text: 'please sit', line: null }],
    ['３', { kind: 'number', number: 3 }],
    ['', { kind: 'empty' }],
    ['  \n', { kind: 'empty' }],
  ])('reads “%s”', (text, command) => {
    expect(readCommand(text)).toEqual(command);
  });

  it.each([
    '电话打了十遍没人接',
    '她说要结束合作',
    '换个说法糊弄我',
    '第3次来了',
    '不对 账不对',
    '下一步怎么办啊',
    '300',
    '来人说是经理',
  ])('hears “%s” as words about the customer', (text) => {
    expect(readCommand(text)).toEqual({ kind: 'heard', text });
  });
});

describe('buttons', () => {
  const place = { conversation: 'c', turn: 3 };

  it('carry their turn', () => {
    expect(readButton({ verb: 'said', line: 'x.y', ...place }, 'chat')).toEqual({
      command: { kind: 'said', text: null, line: 'x.y', wording: null },
      tap: place,
    });
    expect(readButton({ verb: 'help', ...place }, 'chat')?.command).toEqual({ kind: 'call' });
  });

  it('take the topic that was picked from the list', () => {
    expect(readButton({ verb: 'category', picked: 'fee', ...place }, 'chat')?.command).toEqual({
      kind: 'category',
      category: 'fee',
    });
  });

  it('may name the chat itself for the complaint in hand', () => {
    expect(readButton({ verb: 'cover', conversation: 'chat', turn: 3 }, 'chat')?.tap.conversation).toBeNull();
  });

  it('never do anything with data that is not ours', () => {
    fc.assert(
      fc.property(fc.anything(), (data) => {
        expect(readButton(data, 'chat')).toBeNull();
      }),
    );
    for (const data of [
      { verb: 'drop', ...place },
      { verb: 'said' },
      { verb: 'said', conversation: 'c', turn: -1 },
    ]) {
      expect(readButton(data, 'chat')).toBeNull();
    }
  });
});

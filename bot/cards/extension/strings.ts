import type { Language } from '../../../scripts/vocabulary.ts';

/** The words around what the message extension finds. */
const zh = {
  title: '怎么回',
  heard: '读到的是（姓名和号码已遮住，不留存）',
  insert: '插入这句',
  avoid: '先别说',
  rule: (id: string) => `规矩 ${id}`,
  nothingRead: '这条消息里没有文字，读不了。换一条，或者到私聊里打几个字。',
  nothingFound: '没有找到。换两个字，或者打拼音首字母，比如 yjk。',
};

const en: typeof zh = {
  title: 'Suggest a reply',
  heard: 'Read as (names and numbers hidden, not kept)',
  insert: 'Insert this',
  avoid: 'Not yet',
  rule: (id) => `Rule ${id}`,
  nothingRead: 'There are no words in this message. Pick another one, or type a few words in our chat.',
  nothingFound: 'Nothing found. Try other words.',
};

export const extensionWords = (lang: Language): typeof zh => (lang === 'zh-CN' ? zh : en);

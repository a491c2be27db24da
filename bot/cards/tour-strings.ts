import type { Language } from '../../scripts/vocabulary.ts';

/** The words of the first lesson, by its step. */
const zh = {
  1: { title: '第一下：她说了什么', text: '打几个字发给我，像这样：', tap: '发出去' },
  2: { title: '第二下：照着说', text: '大字照着说，说完点“我说了”：', tap: '我说了' },
  3: { title: '第三下：再问一句', text: '一次只问一样，她答了您再打字，下一句就来：', tap: '会了，开始用' },
  kept: '这是练手，没有记下。',
};

const en: typeof zh = {
  1: { title: 'One: what she said', text: 'Type a few words to me, like these:', tap: 'Send' },
  2: { title: 'Two: say the line', text: 'Say the large line, then tap “I said it”:', tap: 'I said it' },
  3: {
    title: 'Three: ask one thing',
    text: 'One question at a time; type her answer and the next line comes:',
    tap: 'Got it, start',
  },
  kept: 'This was a try; nothing was kept.',
};

export const tourWords = (lang: Language): typeof zh => (lang === 'zh-CN' ? zh : en);

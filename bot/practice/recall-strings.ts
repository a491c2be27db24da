import type { RecallQuestion } from '../../dialogs/index.ts';
import type { Language } from '../../scripts/vocabulary.ts';

/** The words of telling a talk from memory. */
const zh = {
  ask: (asks: RecallQuestion, told: number): string => {
    switch (asks) {
      case 'customer':
        return told === 0 ? '她第一句怎么说的？记得多少说多少。' : '她接着怎么说？讲完了就说“没了”。';
      case 'staff':
        return '您怎么回的？照原话，说得不好也照实。';
      case 'turning-point':
        return '您说完哪一句，她急了？说第几句，或者说几个字。不知道也行。';
      case 'outcome':
        return '最后怎么收的场？';
    }
  },
  toldInflamed: '您记得她在这句之后急了',
  redLine: '这句容易惹火',
  roseAfter: '说完这句，她的火更大了',
  whyTold: '她刚说完难处，这句没有接住，先讲了别的。',
  whyRose: '她听见的是推，不是办。',
  secondWave: '第二波火从这儿起来',
  whySecondWave: '前面有一件事她说了，没有人接。先认那件事，再往下讲。',
  good: (skill: string) => `这句好：${skill}`,
};

const en: typeof zh = {
  ask: (asks, told) => {
    switch (asks) {
      case 'customer':
        return told === 0
          ? 'What were her first words? As much as you remember.'
          : 'What did she say next? Say “that’s all” when it was over.';
      case 'staff':
        return 'What did you answer? In your own words, however they came out.';
      case 'turning-point':
        return 'After which of your lines did she flare up? A number or a few words. “Not sure” is fine.';
      case 'outcome':
        return 'How did it end?';
    }
  },
  toldInflamed: 'You remember that she flared up after this',
  redLine: 'This line stings',
  roseAfter: 'Her temper rose after this line',
  whyTold: 'She had just told you her trouble; this went past it.',
  whyRose: 'What she heard was a push away, not help.',
  secondWave: 'The second wave begins here',
  whySecondWave: 'Something she said earlier was never taken up. Acknowledge that first.',
  good: (skill) => `Well said: ${skill}`,
};

export const recallWords = (lang: Language): typeof zh => (lang === 'zh-CN' ? zh : en);

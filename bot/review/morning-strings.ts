import type { Language } from '../../scripts/vocabulary.ts';

const zh = {
  title: (category: string, matter: string | null) =>
    matter === null ? `晨会一案：${category}` : `晨会一案：${category}，别踩“${matter}”`,
  pairs: (opening: string) => [
    `第一分钟：两人一组，一个当客户，照着说：“${opening}”，另一个接。`,
    '第二分钟：把错的那句换成“可以这样说”里的话，用自己的口气再接一遍。',
    '第三分钟：换过来。当客户的说一句：听到哪几个字，火气下去了。',
  ],
};
const en: typeof zh = {
  title: (category, matter) =>
    matter === null
      ? `One case for the morning: ${category}`
      : `One case for the morning: ${category}, without “${matter}”`,
  pairs: (opening) => [
    `First minute: in pairs. One is the customer and says: “${opening}”. The other answers.`,
    'Second minute: answer again with the better line, in your own words.',
    'Third minute: change places. The customer says which words took the heat out.',
  ],
};

/** What stands on the page for the Monday meeting. */
export const morningWords = (lang: Language): typeof zh => (lang === 'zh-CN' ? zh : en);

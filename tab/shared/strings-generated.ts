import type { Rating } from '../../bot/api/live.ts';
import type { Lang } from './strings.ts';

/** What the page says of words that a model made; the cards say the same. */
const zh = {
  mark: '生成的说法，已核对',
  ask: '这句怎么样',
  rated: (rating: string) => `您评过：${rating}`,
  ratings: {
    good: '好用',
    stiff: '不像人话',
    long: '太长',
    meaning: '意思变了',
    unfit: '不合这位客户',
  } as Readonly<Record<Rating, string>>,
};

const en: typeof zh = {
  mark: 'generated wording, checked',
  ask: 'Rate this line',
  rated: (rating) => `You rated it: ${rating}`,
  ratings: {
    good: 'Useful',
    stiff: 'Stilted',
    long: 'Too long',
    meaning: 'Meaning changed',
    unfit: 'Wrong for this customer',
  },
};

export const generatedStrings = (lang: Lang): typeof zh => (lang === 'zh-CN' ? zh : en);

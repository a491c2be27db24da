import type { Language } from '../../scripts/vocabulary.ts';
import type { Rating } from '../api/live.ts';

interface GeneratedWords {
  readonly mark: string;
  readonly fold: string;
  readonly script: string;
  readonly ask: string;
  readonly ratings: Readonly<Record<Rating, string>>;
}

/** What the cards say about words that a model made. */
export const generatedWords: Readonly<Record<Language, GeneratedWords>> = {
  'zh-CN': {
    mark: '生成的说法，已核对',
    fold: '这句怎么样',
    script: '原来的说法',
    ask: '生成的这句',
    ratings: { good: '好用', stiff: '不像人话', long: '太长', meaning: '意思变了', unfit: '不合这位客户' },
  },
  'en-US': {
    mark: 'generated wording, checked',
    fold: 'Rate this line',
    script: 'The scripted line',
    ask: 'The generated line',
    ratings: {
      good: 'Useful',
      stiff: 'Stilted',
      long: 'Too long',
      meaning: 'Meaning changed',
      unfit: 'Wrong for this customer',
    },
  },
};

import { both } from '../both.ts';

/** Every sentence about generated wordings that a person reads. */

/** Messages about settings: variable names and expectations, never values. */
export const phrasingEnvText = {
  modelNeeded: '用语言模型要写明模型名 / name the model when a language model is used',
  azureNeeds:
    'Azure 还要填 OPENAI_BASE_URL 和 OPENAI_API_KEY / Azure also needs OPENAI_BASE_URL and OPENAI_API_KEY',
  usesAre: (uses: string) => `只能是这几样，用逗号隔开：${uses} / a list of: ${uses}`,
} as const;

/** Notices about a rating; part of the coach's notices. */
export const PHRASING_NOTICES = {
  rated: both('记下了，谢谢。', 'Noted, thank you.'),
  nothingToRate: both('这张卡上没有生成的话。', 'There is no generated line on this card.'),
} as const;

export const consoleLlmText = {
  none: '没有配置语言模型，照原话输出 / no language model is configured; scripted lines are printed',
} as const;

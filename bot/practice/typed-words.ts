import type { Language } from '../../scripts/vocabulary.ts';
import { readPracticeButton } from './commands.ts';

const WORDS = {
  'zh-CN': {
    hint: '提示',
    pause: '暂停',
    finish: '结束',
    'take-up': '继续练习',
    cases: '练习',
    progress: '我的进步',
    recall: '复盘',
    untell: '撤销',
    told: '讲完了',
    first: '留原来的',
    second: '用换的',
  },
  'en-US': {
    hint: 'hint',
    pause: 'pause',
    finish: 'end',
    'take-up': 'continue practice',
    cases: 'practice',
    progress: 'progress',
    recall: 'look back',
    untell: 'undo',
    told: 'end',
    first: 'keep the first',
    second: 'keep the second',
  },
} as const satisfies Record<Language, unknown>;

/** What to type where a practice button cannot be tapped; null when only a tap can say it. */
export function typedWords(data: unknown, lang: Language): string | null {
  const command = readPracticeButton(data)?.command;
  const words = WORDS[lang];
  switch (command?.kind) {
    case 'practice': {
      const { scenario, exam, official, drill } = command.wish;
      const isPlain = !exam && !official && !drill && scenario.startsWith('SC-');
      return isPlain ? `${words.cases} ${scenario}` : null;
    }
    case 'keep':
      return words[command.which];
    case 'hint':
    case 'pause':
    case 'finish':
    case 'take-up':
    case 'cases':
    case 'progress':
    case 'recall':
    case 'untell':
    case 'told':
      return words[command.kind];
    default:
      return null;
  }
}

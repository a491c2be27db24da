import { type Practice, type PracticeOptions, play, startPractice } from '../../dialogs/index.ts';
import type { Scenario } from '../../scripts/scenario-schema.ts';
import { realPlaybook } from './playbook.ts';

export const playbook = realPlaybook();

export function scenario(id: string): Scenario {
  const found = playbook.scenarios.find((s) => s.id === id);
  if (!found) throw new Error(`no scenario ${id}`);
  return found;
}

/** Cases with a model talk, which can therefore be played well. */
export const MODELLED = playbook.scenarios.filter(({ id }) => playbook.exemplars[id]);

export const modelLines = (id: string): readonly string[] =>
  (playbook.exemplars[id] ?? []).map(({ zh }) => zh);

export const begin = (id: string, options: PracticeOptions = { seed: 1 }): Practice =>
  startPractice(scenario(id), options, playbook);

/** Says the lines one after the other, to the end or past it. */
export const sayAll = (practice: Practice, lines: readonly string[]): Practice =>
  lines.reduce((talk, text) => play(talk, { text }, playbook), practice);

/** Says the lines until the talk ends. */
export function sayUntilEnd(practice: Practice, lines: readonly string[]): Practice {
  return lines.reduce(
    (talk, text) => (talk.ending === 'open' ? play(talk, { text }, playbook) : talk),
    practice,
  );
}

/** Lines of all sorts: good in some case, hollow, rude, over-promising, selling, and hardly words. */
export const ALL_SORTS: readonly string[] = [
  ...MODELLED.flatMap(({ id }) => modelLines(id)),
  '非常理解您的心情，给您带来不便，深表歉意。',
  '我们会尽快处理，请您耐心等待。',
  '这是规定，没办法。',
  '您冷静点，别激动。',
  '合同是您自己签的。',
  '不归我们管，您去柜台问问。',
  '今天一定给您到账，手续费全免。',
  '我保证给您办成，损失我们全赔。',
  '正好有款新产品，收益更高，能把亏的赚回来。',
  '好的。',
  '嗯。',
  '请稍等。',
  '您听我说。',
  '慢走，再见。',
  '还有什么没说清的吗？',
  '',
  '   ',
  '😀😀',
  '啊啊啊啊',
  'asdfghjkl',
  'Could you tell me what happened?',
  '天气不错，香蕉两块五。',
  '根据规定因为系统显示所以需要审核。'.repeat(300),
];

/** Those that nobody could make sense of. */
export const NONSENSE: readonly string[] = [
  '',
  '   ',
  '…',
  '😀😀',
  '啊啊啊啊',
  'asdfghjkl',
  '12345678',
  'What is the matter, madam?',
];

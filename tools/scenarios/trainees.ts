import type { Playbook } from '../../scripts/playbook.ts';
import type { Scenario } from '../../scripts/scenario-schema.ts';
import { draw, pickOne } from './chance.ts';

/** A scripted trainee: what she says in each turn of a case; it says no more when it is through. */
export interface Trainee {
  readonly name: string;
  /** whether she should bring the case to a good end */
  readonly wins: boolean;
  lines(scenario: Scenario, seed: number, playbook: Playbook): readonly string[];
}

const TURNS = 22;
const cycled = (lines: readonly string[]) => (_: Scenario, seed: number) =>
  Array.from({ length: TURNS }, (__, turn) => lines[(turn + seed) % lines.length] ?? '');

const FORMULAIC = [
  '您好，非常理解您的心情。',
  '给您带来不便，我们深表歉意。',
  '请您耐心等待，我们会尽快为您处理。',
  '感谢您的理解与支持。',
  '您反映的问题我们高度重视。',
  '我们会认真核实，有结果第一时间联系您。',
  '请您放心，我们一直把客户放在第一位。',
  '非常抱歉，请您谅解。',
];
const COLD = [
  '什么事？',
  '这是规定，没办法。',
  '不归我们管，您去别的窗口问问。',
  '您当初怎么不看清楚？',
  '说过了，系统就是这样的。',
  '大家都一样，您等着吧。',
  '您打客服电话问。',
  '您冷静点，别激动。',
  '合同您自己签的。',
  '那您想怎么样？',
];
const PUSHY = [
  '您先消消气，我给您介绍一款新产品，收益更高。',
  '正好我们有个活动，办张金卡能把损失赚回来。',
  '额度有限，我给您留了一份。',
  '这款理财我自己也买了，放心。',
  '要不您买份保险，送您一桶油。',
  '您的事不急，先看看这个存单多划算。',
  '开个基金户，我马上给您办刚才那件事。',
  '换成这只新的，很快就赚回来了。',
];
const PROMISING = [
  '您放心，今天一定给您解决。',
  '我保证钱明天就到账。',
  '手续费我做主给您全免了。',
  '损失我们全赔，您一分不亏。',
  '包在我身上，肯定能批下来。',
  '我向您保证，绝对没问题。',
  '您的损失行里一定补给您。',
  '百分之百给您办好。',
];

export const TRAINEES: readonly Trainee[] = [
  {
    name: 'excellent',
    wins: true,
    lines: ({ id }, _, { exemplars }) => (exemplars[id] ?? []).map(({ zh }) => zh),
  },
  {
    name: 'paraphrasing',
    wins: true,
    lines: ({ id }, seed, { exemplars }) => {
      const said = (exemplars[id] ?? []).map(
        ({ zh, or }, i) => pickOne([zh, ...or], seed, `wording:${i}`) ?? zh,
      );
      return swapped(said, seed);
    },
  },
  { name: 'formulaic', wins: false, lines: cycled(FORMULAIC) },
  { name: 'cold', wins: false, lines: cycled(COLD) },
  { name: 'pushy', wins: false, lines: cycled(PUSHY) },
  { name: 'promising', wins: false, lines: cycled(PROMISING) },
  { name: 'silent', wins: false, lines: cycled(['']) },
  {
    name: 'random',
    wins: false,
    lines: ({ id }, seed, { exemplars }) => {
      const others = Object.entries(exemplars).flatMap(([key, talk]) =>
        key === id ? [] : talk.map(({ zh }) => zh),
      );
      return Array.from({ length: TURNS }, (_, turn) => pickOne(others, seed, `random:${turn}`) ?? '');
    },
  },
];

/** Neighbours change places here and there; the first line and the last two stay. */
function swapped(lines: readonly string[], seed: number): readonly string[] {
  const order = [...lines];
  for (let i = 1; i + 3 < order.length; i += 2) {
    const [a, b] = [order[i], order[i + 1]];
    if (a !== undefined && b !== undefined && draw(seed, `swap:${i}`) < 0.5)
      [order[i], order[i + 1]] = [b, a];
  }
  return order;
}

import { advance } from '../../dialogs/conversation.ts';
import { hear, inspect, offer, recognise, say, startConversation, suggest } from '../../dialogs/index.ts';
import type { Playbook } from '../../scripts/playbook.ts';
import { type Comparison, timePair } from './measure.ts';

const TALK = [
  '跑三趟了 信用卡多还的取不出 叫去柜台 很凶',
  '卡过期了也找不着 上个网点说开手机银行就行',
  '转到我工资卡 你们行的 带着呢',
  '那行 多久能到',
];
const STAFF_LINE = '这项归信用卡中心，我现在拨通，把情况先说一遍，您不用再讲。';

/** The core's turn against what its statechart alone costs: restore, one transition, JSON both ways. */
export function coreBench(playbook: Playbook): readonly Comparison[] {
  const start = startConversation({ surname: '李' });
  const turn = () => {
    let conversation = start;
    for (const text of TALK) {
      conversation = hear(conversation, { text }, playbook).conversation;
      conversation = offer(conversation, suggest(conversation, playbook, 0));
    }
  };
  const floor = () => {
    let conversation = start;
    for (const _ of TALK) {
      conversation = JSON.parse(JSON.stringify(advance(conversation, [{ type: 'coach.angrier' }])));
    }
  };
  const line = '机器上说我的卡有问题叫我来柜台，柜台又说要等，我都等一个小时了';
  const parse = () => void JSON.parse(JSON.stringify({ id: 'x', text: line }));
  return [
    timePair(
      'four turns: recognise, advance, suggest, approve',
      turn,
      'four bare transitions with JSON',
      floor,
      20,
    ),
    timePair(
      'read one line',
      () => void recognise({ text: line }, playbook),
      'its JSON both ways',
      parse,
      500,
    ),
    timePair('check one line', () => void inspect(STAFF_LINE, playbook), 'its JSON both ways', parse, 500),
    timePair(
      'record one staff line',
      () => void say(start, { text: STAFF_LINE }, playbook),
      'its JSON both ways',
      parse,
      200,
    ),
  ];
}

import { hear, offer, startConversation, suggest } from '../../dialogs/index.ts';
import type { Playbook } from '../../scripts/playbook.ts';
import type { Comparison } from './measure.ts';

const OPEN = 10_000;

/** Heap of ten thousand open conversations against the same state as JSON text. Needs --expose-gc. */
export function memoryBench(playbook: Playbook): readonly Comparison[] {
  const collect = globalThis.gc;
  if (!collect) throw new Error('run with --expose-gc');
  const grown = <T>(make: (i: number) => T): number => {
    collect();
    const before = process.memoryUsage().heapUsed;
    const held = Array.from({ length: OPEN }, (_, i) => make(i));
    collect();
    const after = process.memoryUsage().heapUsed;
    return (after - before) / held.length / 1024;
  };
  const open = (i: number) => {
    const started = startConversation({ surname: '李' });
    const { conversation } = hear(started, { text: `跑${(i % 7) + 2}趟了 信用卡多还的取不出` }, playbook);
    return offer(conversation, suggest(conversation, playbook, 0));
  };
  return [
    {
      what: 'one of 10,000 open conversations',
      ours: grown(open),
      reference: grown((i) => JSON.stringify(open(i))),
      against: 'the same as JSON text',
      unit: 'KB',
    },
  ];
}

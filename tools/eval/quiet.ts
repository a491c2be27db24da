import { customerInput } from '../../dialogs/recognise/features.ts';
import { judge } from '../../dialogs/recognise/judgement.ts';
import { TAUGHT_SIGNALS } from '../../dialogs/recognise/signals.ts';
import type { LabelledTalk, Playbook } from '../../scripts/playbook.ts';
import { OF_LIFE, type Signal } from '../../scripts/vocabulary.ts';

/** Of a thousand lines in ordinary talks, so many may sound such an alarm falsely. */
const MOST_FALSE = 5;

/**
 * From which chance on an alarm is quiet enough in ordinary talks. The examples hold as many dangers as look-alikes, so
 * that what is best on them cries wolf where danger is rare; the staged talks teach no signal and show what is usual.
 */
export function quietThresholds(
  talks: readonly LabelledTalk[],
  playbook: Playbook,
): Readonly<Partial<Record<Signal, number>>> {
  const lines = talks.flatMap(({ turns }) => turns.filter((turn) => turn.by === 'customer'));
  const chances = lines.map(({ text }) => judge(customerInput(text, playbook), playbook).signals);
  const entries = OF_LIFE.map((signal) => {
    const k = TAUGHT_SIGNALS.indexOf(signal);
    const unwanted = lines.flatMap((line, i) =>
      line.signals.includes(signal) ? [] : [chances[i]?.[k] ?? 0],
    );
    const allowed = Math.floor((unwanted.length * MOST_FALSE) / 1000);
    const loudest = unwanted.sort((a, b) => b - a)[allowed] ?? 0;
    return [signal, Math.ceil(loudest * 100) / 100] as const;
  });
  return Object.fromEntries(entries);
}

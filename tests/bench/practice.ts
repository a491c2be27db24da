import { grade, play, recognise, startPractice } from '../../dialogs/index.ts';
import type { Playbook } from '../../scripts/playbook.ts';
import { type Comparison, timePair } from './measure.ts';

const ROUNDS = 30;

/** Role-play and grading against what reading the same words alone costs. */
export function practiceBench(playbook: Playbook): readonly Comparison[] {
  const [scenario] = playbook.scenarios;
  if (!scenario) throw new Error('the playbook has no case');
  const lines = (playbook.exemplars[scenario.id] ?? []).map(({ zh }) => zh);
  const fresh = startPractice(scenario, { seed: 1 }, playbook);
  const talk = Array.from({ length: ROUNDS }, (_, i) => [
    { speaker: 'customer' as const, text: scenario.moods.annoyed.vent[i % 3]?.zh ?? '' },
    { speaker: 'staff' as const, text: lines[i % lines.length] ?? '' },
  ]).flat();
  const readAll = () => {
    for (const { text } of talk) recognise({ text }, playbook);
  };
  const [line = ''] = lines;
  return [
    timePair(
      `grade a talk of ${talk.length} turns`,
      () => void grade(talk, playbook),
      'its turns read one by one',
      readAll,
      10,
    ),
    timePair(
      'one turn of a role-play',
      () => void play(fresh, { text: line }, playbook),
      'its line read alone',
      () => void recognise({ text: line }, playbook),
      50,
    ),
  ];
}

import { inspect, type Practice, type PracticeTurn, readStaff } from '../../dialogs/index.ts';
import type { Playbook } from '../../scripts/playbook.ts';
import type { EntryBody } from '../coach/scene.ts';
import type { WordedReply } from '../storage/phrasing/ports.ts';
import type { PracticeState } from '../storage/records.ts';
import { wordingOf } from './worded.ts';

/** Takes back the entries of an earlier end of the case. */
export const takenBack = (turn: number | null): readonly EntryBody[] =>
  turn === null ? [] : [{ kind: 'undo', undone: turn }];

/** The words of a case that has ended, as they were read. */
export function wordsOf(practice: Practice, state: PracticeState, playbook: Playbook): readonly EntryBody[] {
  const { first, start, turns, lang } = practice;
  return [
    customerEntry(first, start.temper, 'needs-understanding'),
    ...turns.flatMap(({ staff, customer, stage, emotion }): readonly EntryBody[] => [
      {
        kind: 'staff',
        text: staff,
        line: null,
        edited: false,
        stage,
        acts: readStaff({ text: staff, lang }, playbook).acts,
        rules: inspect(staff, playbook, { lang }).map((finding) => finding.rule),
      },
      ...(customer === null ? [] : [customerEntry(customer, emotion, stage, wordingOf(state, customer))]),
    ]),
  ];
}

const customerEntry = (
  text: string,
  emotion: PracticeTurn['emotion'],
  stage: PracticeTurn['stage'],
  worded: WordedReply | null = null,
): EntryBody => ({
  kind: 'customer',
  text: worded?.text ?? text,
  ...(worded ? { generated: worded.id } : {}),
  stage,
  emotion,
  signals: [],
});

import type { LinearModel } from '../../scripts/playbook.ts';
import { scorerOf, sigmoid } from '../recognise/linear-model.ts';
import type { Weighed, WeighedTurn } from './measures.ts';
import type { ReadTalk, StaffTurn } from './read-talk.ts';

/** The talks that teach quality are Chinese; elsewhere what the guard thinks of a line stands for it. */
const ELSEWHERE = { fine: 0.75, bad: 0.25 } as const;

/** A line that a person reviewed is at least this good. */
const REVIEWED = 0.75;

/** The staff's turns weighed by the learnt quality, and the customer's temper as her own words show it. */
export function weigh({ turns, lang }: ReadTalk, model: LinearModel): Weighed {
  const { score } = scorerOf(model);
  const learnt = ({ features, bad }: StaffTurn) =>
    lang === 'zh-CN'
      ? sigmoid(score(features)[0] ?? 0)
      : ELSEWHERE.fine + (ELSEWHERE.bad - ELSEWHERE.fine) * bad;
  const quality = (turn: StaffTurn) =>
    turn.bad >= 1 ? 0 : Math.max(learnt(turn), turn.reviewed ? REVIEWED : 0);
  return {
    staff: turns.flatMap((turn): WeighedTurn[] =>
      turn.by === 'staff' ? [{ ...turn, quality: quality(turn) }] : [],
    ),
    temper: turns.flatMap((turn) => (turn.by === 'customer' ? [turn.heard.emotion] : [])),
  };
}

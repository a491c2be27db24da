import type { Scorecard } from '../../dialogs/index.ts';
import type { Emotion, Signal, StaffAct, Stage } from '../../scripts/vocabulary.ts';
import type { SpokenEntry } from './spoken.ts';
import type { Correction, ReviewStatus } from './status.ts';

/** What is known of one spoken turn: as the machine read it, people's corrections laid over. */
export interface TurnLabels {
  readonly stage: Stage | 'closed';
  /** null for staff */
  readonly emotion: Emotion | null;
  readonly signals: readonly Signal[];
  readonly acts: readonly StaffAct[];
  /** red lines that a staff turn crossed */
  readonly rules: readonly string[];
}

/** The labels of every spoken turn, in order. Pure. */
export function labelTurns(
  spoken: readonly SpokenEntry[],
  card: Scorecard,
  corrections: ReviewStatus['corrections'],
): readonly TurnLabels[] {
  return spoken.map(({ entry }, i) => {
    let labels = read(entry, card.turns[i]);
    for (const { turn, label } of corrections) if (turn === i) labels = { ...labels, ...corrected(label) };
    return labels;
  });
}

/** The reading of the whole talk says stage and temper better than each line by itself. */
function read(entry: SpokenEntry['entry'], graded: Scorecard['turns'][number] | undefined): TurnLabels {
  const stage = graded?.stage ?? entry.stage;
  if (entry.kind === 'staff') {
    const rules = graded?.findings?.map(({ rule }) => rule) ?? entry.rules;
    return { stage, emotion: null, signals: [], acts: graded?.acts ?? entry.acts, rules };
  }
  const signals = [...new Set([...entry.signals, ...(graded?.signals ?? [])])];
  return { stage, emotion: graded?.emotion ?? entry.emotion, signals, acts: [], rules: [] };
}

function corrected(label: Correction): Partial<TurnLabels> {
  switch (label.field) {
    case 'stage':
      return { stage: label.value };
    case 'emotion':
      return { emotion: label.value };
    case 'signals':
      return { signals: label.value };
    case 'acts':
      return { acts: label.value };
    case 'category':
      return {};
  }
}

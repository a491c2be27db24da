import { grade, type Recall, type Scorecard } from '../../dialogs/index.ts';
import type { Playbook } from '../../scripts/playbook.ts';
import type { Scenario } from '../../scripts/scenario-schema.ts';
import { halfOf } from '../../scripts/vocabulary.ts';
import type { RecallDebrief, RecallView } from '../api/recall.ts';
import type { RecallRecord } from '../storage/records.ts';
import { dissect } from './dissect.ts';
import { recallWords } from './recall-strings.ts';

/** A talk told from memory: what to tell next, or what a trainer would say of it. Pure. */
export function recallView(record: RecallRecord, playbook: Playbook): RecallView {
  const { recall } = record.state;
  const { lang, asks } = recall;
  const card = recall.turns.length > 0 ? gradeRecall(recall, playbook) : null;
  return {
    id: record.id,
    lang,
    question: asks && recallWords(lang).ask(asks, recall.turns.length),
    asks,
    turns: recall.turns.map(({ speaker, text }, i) => {
      const { stage, emotion, findings } = card?.turns[i] ?? { stage: 'needs-understanding' };
      return {
        turn: i + 1,
        speaker,
        text,
        emotion: emotion ?? null,
        stage,
        findings: (findings ?? []).map(({ quote, why, instead }) => ({ quote, why, instead })),
      };
    }),
    shared: record.mode === 'shared-recall',
    debrief: asks === null && card ? debriefOf(recall, card, playbook) : null,
  };
}

function debriefOf(recall: Recall, card: Scorecard, playbook: Playbook): RecallDebrief {
  const scenario = caseLike(card, playbook);
  return {
    moments: dissect(recall, card),
    curve: card.turns.map(({ emotion }) => emotion ?? null),
    replay: scenario && { scenario: scenario.id, title: scenario.title[halfOf(recall.lang)] },
  };
}

/** The scorecard of a recalled talk, as of any other. */
export const gradeRecall = ({ turns, lang }: Recall, playbook: Playbook): Scorecard =>
  grade(turns, playbook, { lang });

/** A case that plays a graded talk again: one of the same matter. */
export const caseLike = ({ category }: Scorecard, { scenarios }: Playbook): Scenario | null =>
  scenarios.find((scenario) => scenario.category === category) ?? null;

import type { CustomerJudgement, CustomerModel, Playbook } from '../../scripts/playbook.ts';
import { type CustomerScores, customerScores } from './customer-scores.ts';
import { expectedLevel } from './emotion-level.ts';
import type { FeatureInput } from './features.ts';
import { softmax } from './linear-model.ts';
import { signalChances } from './signals.ts';

/**
 * The model of the playbook, or the bank's own: whatever turns an utterance into a judgement can stand here
 * (`playbook.ownModel`); how the answers are decided from it stays the same.
 */
export function judge(input: FeatureInput, playbook: Playbook): CustomerJudgement {
  if (playbook.ownModel) return playbook.ownModel(input.text);
  const model = playbook.models.customer;
  return judgementOf(customerScores(input, playbook, model), model.heads);
}

export function judgementOf(scores: CustomerScores, heads: CustomerModel['heads']): CustomerJudgement {
  const { from, to, temperature = 1 } = heads.category;
  return {
    categories: softmax(scores.whole.slice(from, to).map((score) => score / temperature)),
    temper: expectedLevel(scores, heads.emotion),
    signals: signalChances(scores, heads.signals),
  };
}

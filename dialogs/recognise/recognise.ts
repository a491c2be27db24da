import type { Playbook } from '../../scripts/playbook.ts';
import type { Signal } from '../../scripts/vocabulary.ts';
import { readCategory } from './category.ts';
import { customerAct } from './customer-act.ts';
import { emotionLevel } from './emotion-level.ts';
import { findEntities } from './entities.ts';
import { customerInput } from './features.ts';
import { judge } from './judgement.ts';
import { languageOf } from './language.ts';
import type { Recognition, Utterance } from './recognition.ts';
import { readSignals } from './signals.ts';

/** What somebody is or must do, as against what troubles her: no complaint by itself. */
const CIRCUMSTANCES: readonly Signal[] = ['vulnerable', 'urgent', 'agent', 'bereavement'];

/** What a customer's utterance, or a clerk's note about her, says. Pure: same words, same playbook, same answer. */
export function recognise(utterance: Utterance, playbook: Playbook): Recognition {
  const input = customerInput(utterance.text, playbook);
  const { heads } = playbook.models.customer;
  const judgement = judge(input, playbook);
  const about = readCategory(judgement);
  const { signals, hints } = readSignals(judgement, input.hits, heads.signals);
  const emotion = emotionLevel(judgement.temper, signals, heads.emotion);
  return {
    lang: utterance.lang ?? languageOf(utterance.text, playbook.tables),
    ...about,
    emotion,
    signals,
    isComplaint: emotion >= 1 || signals.some((signal) => !CIRCUMSTANCES.includes(signal)),
    entities: findEntities(utterance.text, playbook),
    act: customerAct({ ...input, ...about, emotion, signals }),
    danger: input.hits.some((hit) => hit.name === 'danger'),
    hints,
  };
}

import type { Playbook } from '../../scripts/playbook.ts';
import type { Scenario } from '../../scripts/scenario-schema.ts';
import { halfOf } from '../../scripts/vocabulary.ts';
import { startConversation } from '../conversation.ts';
import { hear } from '../hear.ts';
import { caseOf, rulesOf } from './case.ts';
import { draw } from './chance.ts';
import { drilledStage, headstart } from './drill.ts';
import { choose, moodLines } from './pool.ts';
import type { Mood, Practice, PracticeOptions } from './practice.ts';

/**
 * A fresh role-play: she has said her first words. Deterministic in its options. Throws RangeError for an opening or a
 * variant that the case does not have.
 */
export function startPractice(scenario: Scenario, options: PracticeOptions, playbook: Playbook): Practice {
  const { seed, variant = null, exam = false, drill = null, lang = 'zh-CN' } = options;
  const rules = rulesOf(playbook);
  const played = caseOf(scenario, variant);
  const opening =
    options.opening ?? Math.floor(draw(seed, `${scenario.id}:opening`) * played.openings.length);
  const words = played.openings[opening];
  if (!words) throw new RangeError(`${scenario.id} has no opening ${opening}`);
  const mood: Mood = { ...played.start, temper: words.emotion ?? played.startEmotion };
  const conversation = startConversation({ lang, channel: played.channel, category: played.category });
  const begun = drill
    ? headstart(drill, { mood, conversation }, played, playbook, rules)
    : { revealed: [], met: [], mood, conversation };
  const later = drill && drilledStage(drill, rules) !== 'needs-understanding';
  const resumed = later
    ? choose(
        [moodLines(played, begun.mood.temper, begun.met.length > 0 ? 'soften' : 'press')],
        [],
        seed,
        'first',
      )
    : null;
  const first = (resumed?.says ?? words)[halfOf(lang)];
  return {
    scenario: scenario.id,
    variant,
    opening,
    seed,
    lang,
    exam,
    drill,
    first,
    start: begun.mood,
    ...begun,
    conversation: hear(begun.conversation, { text: first, lang }, playbook).conversation,
    spoken: resumed ? [resumed.key] : [],
    turns: [],
    hints: 0,
    ending: 'open',
    rating: null,
  };
}

import type { Practice } from '../../dialogs/index.ts';
import type { Playbook } from '../../scripts/playbook.ts';
import { halfOf, type Language } from '../../scripts/vocabulary.ts';
import { STAGE_NAMES } from '../cards/strings.ts';
import { practiceWords } from './strings.ts';

/** What a drill of one stage or one skill is called. */
export function drillTitle(
  drill: NonNullable<Practice['drill']>,
  { rubric }: Playbook,
  lang: Language,
): string {
  const words = practiceWords(lang);
  if ('stage' in drill) return words.drillOfStage(STAGE_NAMES[lang][drill.stage]);
  const { name } = rubric.dimensions[drill.dimension];
  return words.drillOfSkill(name[halfOf(lang)]);
}

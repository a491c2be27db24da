import { halfOf } from '../../../scripts/vocabulary.ts';
import type { TalkView } from '../../api/review/talk.ts';
import type { ReviewAct, ReviewEvent } from '../events.ts';
import { actWords } from '../strings.ts';
import type { Surroundings } from './turns.ts';

/** What was done to a talk, worded, oldest first. Blind levels stay unsaid. */
export function logLines(
  log: readonly ReviewEvent[],
  { lang, nameOf, playbook }: Surroundings,
): TalkView['review']['log'] {
  const words = actWords(lang);
  const nameOfDimension = (id: keyof typeof playbook.rubric.dimensions) =>
    playbook.rubric.dimensions[id].name[halfOf(lang)];
  const worded = (act: ReviewAct): string => {
    switch (act.kind) {
      case 'override':
        return act.level === null
          ? words.restored(nameOfDimension(act.dimension))
          : words.overrode(nameOfDimension(act.dimension));
      case 'flag':
        return act.on ? words.flagged : words.unflagged;
      case 'hold':
        return act.on ? words.held : words.unheld;
      case 'tag':
        return act.on ? words.tagged(act.tag) : words.untagged(act.tag);
      case 'answer-appeal':
        return act.granted ? words.granted : words.refused;
      default:
        return words[act.kind];
    }
  };
  return log.map(({ at, by, act }) => ({ at, by: nameOf(by), text: worded(act) }));
}

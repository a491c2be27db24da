import { approve, type Practice } from '../../../dialogs/index.ts';
import type { Playbook } from '../../../scripts/playbook.ts';
import type { WordedReply } from '../../storage/phrasing/ports.ts';
import type { PracticeRecord } from '../../storage/records.ts';
import { choose } from '../choose.ts';
import type { PhrasingDesk } from '../desk.ts';
import { feedbackPrompt } from '../prompt.ts';
import { wordingsOf } from '../wordings.ts';
import { mayTurnBeWorded } from './eligible.ts';

export interface FeedbackWordingParts {
  readonly desk: PhrasingDesk;
  readonly playbook: Playbook;
  readonly onFault: (fault: unknown) => void;
}

/** Lets a model word the coach's reason after a turn, on the leash of spoken lines. What was judged stays the engine's. */
export class FeedbackWording {
  readonly #parts: FeedbackWordingParts;

  constructor(parts: FeedbackWordingParts) {
    this.#parts = parts;
  }

  /** Other words for the reason after the last turn; null when the scripted ones stand. Never throws. */
  async word(record: PracticeRecord, practice: Practice): Promise<WordedReply | null> {
    const { desk, playbook, onFault } = this.#parts;
    const turn = practice.turns.at(-1);
    const script = turn?.feedback.why;
    if (!turn || !script || !this.#mayWord(script, record, practice)) return null;
    const { lang } = practice;
    const { id: conversation, tenant } = record;
    const errand = { kind: 'feedback', tenant, conversation, turn: practice.turns.length } as const;
    const prompt = feedbackPrompt({ line: script, lang, staff: turn.staff });
    const about = { script, lang, situation: {}, instructions: prompt.system };
    try {
      const made = await desk.ask(
        errand,
        wordingsOf(prompt),
        ({ lines }) => choose(lines, about, playbook),
        new AbortController().signal,
      );
      return made && { id: made.id, scripted: script, text: made.wording };
    } catch (fault) {
      onFault(fault);
      return null;
    }
  }

  /** Once is enough, and a sentence that the guard would stop has no other words that it would not. */
  #mayWord(script: string, record: PracticeRecord, practice: Practice): boolean {
    const isKnown = record.state.worded?.some(({ scripted }) => scripted === script) ?? false;
    return (
      !isKnown &&
      mayTurnBeWorded(record, practice) &&
      approve(script, this.#parts.playbook, { lang: practice.lang }).ok
    );
  }
}

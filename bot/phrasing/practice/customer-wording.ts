import { type Case, caseIn, type Practice } from '../../../dialogs/index.ts';
import type { Playbook } from '../../../scripts/playbook.ts';
import { halfOf } from '../../../scripts/vocabulary.ts';
import type { WordedReply } from '../../storage/phrasing/ports.ts';
import type { PracticeRecord } from '../../storage/records.ts';
import type { Judgement, PhrasingDesk } from '../desk.ts';
import type { PhrasingMetrics } from '../phrasing-metrics.ts';
import { practicePrompt } from '../prompt.ts';
import { wordingsOf } from '../wordings.ts';
import { customerRefusal } from './customer-leash.ts';
import { mayTurnBeWorded } from './eligible.ts';
import { resistanceOf, TooEasyIndex } from './too-easy.ts';

export interface CustomerWordingParts {
  readonly desk: PhrasingDesk;
  readonly playbook: Playbook;
  readonly metrics: PhrasingMetrics;
  readonly onFault: (fault: unknown) => void;
}

/** Lets a model word what the engine has the customer say. What she feels, knows and decides stays the engine's. */
export class CustomerWording {
  readonly #parts: CustomerWordingParts;
  readonly #index = new TooEasyIndex();

  constructor(parts: CustomerWordingParts) {
    this.#parts = parts;
  }

  /** Other words for her last reply; null when the scripted ones stand. Never throws. */
  async word(record: PracticeRecord, practice: Practice): Promise<WordedReply | null> {
    const { desk, playbook, onFault } = this.#parts;
    const scripted = practice.turns.at(-1)?.customer;
    if (!scripted || this.#index.isOff || !mayTurnBeWorded(record, practice)) return null;
    const played = caseIn(practice, playbook);
    const { id: conversation, tenant } = record;
    const errand = { kind: 'practice', tenant, conversation, turn: practice.turns.length } as const;
    const request = wordingsOf(promptOf(scripted, practice, played));
    const judge = ({ lines }: { readonly lines: readonly string[] }) =>
      this.#judge(lines, scripted, practice, played);
    try {
      const made = await desk.ask(errand, request, judge, new AbortController().signal);
      return made && { id: made.id, scripted, text: made.wording };
    } catch (fault) {
      onFault(fault);
      return null;
    }
  }

  #judge(lines: readonly string[], scripted: string, practice: Practice, played: Case): Judgement<string> {
    const { playbook, metrics } = this.#parts;
    const [first = ''] = lines;
    this.#index.add(
      resistanceOf(scripted, practice.lang, playbook),
      resistanceOf(first, practice.lang, playbook),
    );
    metrics.tooEasy.set(this.#index.value);
    const refusals = lines.map((rewording) =>
      customerRefusal({ scripted, rewording, practice, played }, playbook),
    );
    const text = lines[refusals.indexOf(null)];
    if (text === undefined) return { kind: 'refused', reason: refusals[0] ?? 'empty' };
    return { kind: 'accepted', script: scripted, text: text.trim(), wording: text.trim() };
  }
}

function promptOf(line: string, practice: Practice, { persona }: Case) {
  const { lang, mood, turns } = practice;
  const half = halfOf(lang);
  return practicePrompt({
    line,
    temper: mood.temper,
    persona: `${persona.age}，${persona.who[half]}，${persona.speaks[half]}`,
    lang,
    staff: turns.at(-1)?.staff ?? '',
  });
}

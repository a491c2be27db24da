import type { Playbook } from '../../scripts/playbook.ts';
import type { PhrasingStore } from '../storage/phrasing/ports.ts';
import type { PhrasingDesk } from './desk.ts';
import {
  judgeSummary,
  maySumUp,
  readLines,
  type SummaryLine,
  type SummaryPoints,
  summaryRequest,
  type TalkToSum,
} from './summary.ts';

export interface SummariesParts {
  readonly desk: PhrasingDesk;
  readonly store: PhrasingStore;
  readonly playbook: Playbook;
  readonly onFault: (fault: unknown) => void;
}

/**
 * Lets a model sum up talks, once for each state of a talk: what it made is kept, and so is that it made nothing good.
 * An outage is no answer: after one it is asked again the next time.
 */
export class Summaries {
  readonly #parts: SummariesParts;
  readonly #running = new Map<string, Promise<readonly SummaryLine[] | null>>();

  constructor(parts: SummariesParts) {
    this.#parts = parts;
  }

  /** The model's lines, each backed by the turn it names; null when the scripted ones stand. Never throws. */
  of(talk: TalkToSum): Promise<readonly SummaryLine[] | null> {
    const key = `${talk.conversation}\n${talk.state}`;
    const running = this.#running.get(key);
    if (running) return running;
    const found = this.#find(talk)
      .catch((fault: unknown) => {
        this.#parts.onFault(fault);
        return null;
      })
      .finally(() => this.#running.delete(key));
    this.#running.set(key, found);
    return found;
  }

  async #find(talk: TalkToSum): Promise<readonly SummaryLine[] | null> {
    const { desk, store, playbook } = this.#parts;
    if (!maySumUp(talk, playbook)) return null;
    const { tenant, conversation, state: turn } = talk;
    const request = summaryRequest(talk);
    const kept = (await store.linesOf(conversation)).findLast(
      (line) =>
        line.kind === 'summary' &&
        line.turn === turn &&
        line.prompt === request.prompt.version &&
        line.verdict.kind !== 'failed',
    );
    if (kept) return kept.verdict.kind === 'accepted' ? readLines(kept.verdict.text) : null;
    const errand = { kind: 'summary', tenant, conversation, turn } as const;
    const judge = (points: SummaryPoints) => judgeSummary(points, talk);
    const made = await desk.ask(errand, request, judge, new AbortController().signal);
    return made?.wording ?? null;
  }
}

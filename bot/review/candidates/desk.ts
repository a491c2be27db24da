import { setImmediate } from 'node:timers/promises';
import type { Candidate, CandidateList } from '../../api/review/candidates.ts';
import { type Member, reviewScopeOf } from '../../identity/member.ts';
import type { Decision } from '../../storage/candidates/ports.ts';
import { nameOfPerson } from '../queue-row.ts';
import type { CandidateExample } from './candidates.ts';
import { type CandidateParts, candidatesIn } from './derive.ts';

/** Corrected talks that are looked through for one list. */
const MOST_TALKS = 50;

/** Where a trainer takes corrections for examples, or leaves them. */
export class CandidateDesk {
  readonly #parts: CandidateParts;
  constructor(parts: CandidateParts) {
    this.#parts = parts;
  }

  /** The candidates of the talks corrected last, newest first. */
  async list(member: Member): Promise<CandidateList> {
    const { candidates: store } = this.#parts.store;
    const { candidates, capped } = await this.#candidates(member);
    const decisions = await store.decisions(member.tenant);
    return { candidates: candidates.map((one) => this.#view(one, decisions.get(one.id) ?? null)), capped };
  }

  /** Null: there is none of that id, or its correction was changed since. */
  async decide(member: Member, id: string, accepted: boolean): Promise<CandidateList | null> {
    const { store, now } = this.#parts;
    const { tenant, person } = member;
    const { candidates } = await this.#candidates(member);
    const candidate = candidates.find((one) => one.id === id);
    if (!candidate) return null;
    await store.candidates.decide(tenant, id, { accepted, by: person, at: now() });
    await store.review.audit(tenant, {
      at: now(),
      person,
      act: accepted ? 'candidate.accept' : 'candidate.decline',
      subject: candidate.talk,
      detail: { candidate: id, turn: candidate.turn },
    });
    return this.list(member);
  }

  async #candidates(member: Member) {
    const talks = await this.#parts.store.candidates.correctedTalks(member.tenant, MOST_TALKS + 1);
    const candidates: CandidateExample[] = [];
    for (const talk of talks.slice(0, MOST_TALKS)) {
      candidates.push(...(await candidatesIn(talk, reviewScopeOf(member), this.#parts)));
      // grading many talks must not keep a clerk waiting for her line
      await setImmediate();
    }
    return { candidates: candidates.sort((a, b) => b.at - a.at), capped: talks.length > MOST_TALKS };
  }

  #view(
    { id, lesson, corrected, by, at, talk, turn }: CandidateExample,
    decision: Decision | null,
  ): Candidate {
    const nameOf = (person: string) => nameOfPerson(person, this.#parts.directory);
    const { kind, lang, text } = lesson;
    return {
      id,
      kind,
      lang,
      text,
      corrected: corrected.map((one) => ({ ...one })),
      by: nameOf(by),
      at,
      talk,
      turn,
      decision: decision && { ...decision, by: nameOf(decision.by) },
    };
  }
}

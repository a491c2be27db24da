import { type CheckedScenario, checkScenario } from '../../../scripts/check-scenario.ts';
import type { CaseDraft, CaseEdit, CaseList } from '../../api/review/cases.ts';
import { CATEGORY_NAMES } from '../../cards/strings.ts';
import type { Directory } from '../../identity/directory.ts';
import { type Member, reviewScopeOf } from '../../identity/member.ts';
import type { CaseStore, StoredCase } from '../../storage/cases/ports.ts';
import type { Store } from '../../storage/ports.ts';
import type { ConversationRecord } from '../../storage/records.ts';
import type { TalkSummary } from '../../storage/review/ports.ts';
import { sha256, uuidOf } from '../export/canonical.ts';
import { readTalk, spokenEntries } from '../spoken.ts';
import { reviewStatus } from '../status.ts';
import { labelTurns } from '../turn-labels.ts';
import { anonymise, namesKnownTo } from './anonymise/anonymise.ts';
import { draftCase, nearestCase } from './draft.ts';
import { type PublishedCases, pathOf } from './published.ts';
import { caseWords } from './strings.ts';
import { entitled } from './title.ts';

export interface CaseDeskParts {
  readonly store: Store;
  readonly published: PublishedCases;
  readonly directory: Directory;
  /** epoch milliseconds */
  readonly now: () => number;
}

export type CaseAnswer =
  | { readonly kind: 'case'; readonly draft: CaseDraft }
  | { readonly kind: 'missing' }
  /** somebody saved it since it was read, or every number is taken */
  | { readonly kind: 'stale' }
  /** the checker finds faults */
  | { readonly kind: 'faulty'; readonly draft: CaseDraft };

const MOST_READ = 200;
/** Numbers of cases that are made from talks; those below are the scripts' own. */
const [FIRST, LAST] = [100, 999];

/** From a talk to a practice case: drawn up, edited, checked, published. */
export class CaseDesk {
  readonly #parts: CaseDeskParts;
  /** what the checker said of a text; a list would check every draft anew */
  readonly #read = new Map<string, CheckedScenario>();
  constructor(parts: CaseDeskParts) {
    this.#parts = parts;
  }

  /** Draws a case from a talk; done again it gives the draft as it is by now. */
  async make(member: Member, talk: string): Promise<CaseAnswer> {
    const { store } = this.#parts;
    const found = await store.review.talk(reviewScopeOf(member), talk);
    if (!found) return { kind: 'missing' };
    // says nothing of the talk to whoever cannot name it
    const id = uuidOf([member.tenant, 'case', talk]);
    const known = await store.cases.case(member.tenant, id);
    await this.#audit(member, 'case.make', talk, { case: id });
    if (known) return { kind: 'case', draft: this.#view(known) };
    for (const scenario of await this.#free()) {
      const draft = await this.#draft(member, found, id, scenario);
      if (!draft) break;
      const added = await store.cases.addCase(draft);
      if (added === 'added') return { kind: 'case', draft: this.#view({ ...draft, version: 1 }) };
      const other = await store.cases.case(member.tenant, id);
      if (other) return { kind: 'case', draft: this.#view(other) };
    }
    return { kind: 'stale' };
  }

  async list(member: Member): Promise<CaseList> {
    const cases = await this.#cases.cases(member.tenant);
    await this.#audit(member, 'case.list', 'cases', { cases: cases.length });
    return {
      cases: cases.map((stored) => {
        const { text: _, ...row } = this.#view(stored);
        return row;
      }),
    };
  }

  async read(member: Member, id: string): Promise<CaseDraft | null> {
    const stored = await this.#cases.case(member.tenant, id);
    if (!stored) return null;
    await this.#audit(member, 'case.read', id);
    return this.#view(stored);
  }

  /** A published case that is edited is a draft again; what is played stays as it was published. */
  async edit(member: Member, id: string, { title, text, version }: CaseEdit): Promise<CaseAnswer> {
    const stored = await this.#cases.case(member.tenant, id);
    if (!stored) return { kind: 'missing' };
    const edited = entitled({ title, text }, stored);
    return this.#save(member, 'case.edit', { ...stored, ...edited, version, state: 'draft' });
  }

  /** Only what the checker accepts is played. */
  async publish(member: Member, id: string): Promise<CaseAnswer> {
    const stored = await this.#cases.case(member.tenant, id);
    if (!stored) return { kind: 'missing' };
    const { scenario, faults } = this.#checked(stored);
    if (!scenario || faults.length > 0) return { kind: 'faulty', draft: this.#view(stored) };
    const saved = await this.#save(member, 'case.publish', { ...stored, state: 'published' });
    if (saved.kind === 'case') this.#parts.published.publish(scenario, stored.text);
    return saved;
  }

  get #cases(): CaseStore {
    return this.#parts.store.cases;
  }

  async #save(member: Member, act: string, next: StoredCase): Promise<CaseAnswer> {
    const draft = { ...next, updatedBy: member.person, updatedAt: this.#parts.now() };
    if ((await this.#cases.saveCase(draft)) === 'stale') return { kind: 'stale' };
    await this.#audit(member, act, draft.id, { scenario: draft.scenario, version: draft.version + 1 });
    return { kind: 'case', draft: this.#view({ ...draft, version: draft.version + 1 }) };
  }

  async #free(): Promise<readonly string[]> {
    const { published } = this.#parts;
    const taken = await this.#cases.takenScenarios();
    const played = new Set(published.playbook.scenarios.map(({ id }) => id));
    const all = Array.from({ length: LAST - FIRST + 1 }, (_, i) => `SC-${FIRST + i}`);
    return all.filter((id) => !taken.has(id) && !played.has(id));
  }

  async #draft(
    member: Member,
    { record, summary }: { readonly record: ConversationRecord; readonly summary: TalkSummary },
    id: string,
    scenario: string,
  ): Promise<StoredCase | null> {
    const { store, published, directory, now } = this.#parts;
    const { playbook } = published;
    const base = nearestCase(summary, playbook);
    const spoken = spokenEntries(await store.entries(record.id));
    if (!base || spoken.length === 0) return null;
    const card = readTalk(record, spoken, playbook);
    const { corrections } = reviewStatus(await store.review.reviewEvents(record.id), {
      now: now(),
      appealDays: 0,
    });
    const labels = labelTurns(spoken, card, corrections);
    const { texts, replaced } = anonymise(
      spoken.map(({ text }) => text),
      record.id,
      namesKnownTo(directory),
    );
    const turns = spoken.map(({ speaker }, i) => ({
      speaker,
      text: texts[i] ?? '',
      emotion: labels[i]?.emotion ?? null,
      acts: labels[i]?.acts ?? [],
      rules: labels[i]?.rules ?? [],
    }));
    const { category, channel, lang } = summary;
    const talk = { category, channel, lang, turns, dimensions: card.dimensions };
    return {
      id,
      tenant: member.tenant,
      scenario,
      title: caseWords.title(CATEGORY_NAMES['zh-CN'][category]),
      text: draftCase(scenario, talk, base, playbook),
      replaced,
      state: 'draft',
      updatedBy: member.person,
      updatedAt: now(),
      version: 0,
    };
  }

  #checked({ scenario, text }: StoredCase): CheckedScenario {
    const key = sha256(`${scenario}\0${text}`);
    const known = this.#read.get(key);
    if (known) return known;
    const { scenario: read, faults } = checkScenario(pathOf(scenario), text, this.#parts.published.playbook);
    const checked = { scenario: read, faults: faults.filter(({ severity }) => severity === 'error') };
    if (this.#read.size >= MOST_READ) this.#read.clear();
    this.#read.set(key, checked);
    return checked;
  }

  #view(stored: StoredCase): CaseDraft {
    const { id, title, text, replaced, state, updatedAt, version } = stored;
    const faults = this.#checked(stored).faults.map(({ path, line, message, mend }) => ({
      path,
      line,
      message,
      mend,
    }));
    return {
      id,
      title,
      text,
      replaced: replaced.map((one) => ({ ...one })),
      state,
      faults,
      updatedAt,
      version,
    };
  }

  #audit(
    { tenant, person }: Member,
    act: string,
    subject: string,
    detail: Readonly<Record<string, string | number>> = {},
  ): Promise<void> {
    return this.#parts.store.review.audit(tenant, { at: this.#parts.now(), person, act, subject, detail });
  }
}

import type { z } from 'zod';
import type { AuditPage, auditQuerySchema, caseNumberSchema, deletedSchema } from '../api/review/exchange.ts';
import { type Member, wholeBank } from '../identity/member.ts';
import type { ReviewStore } from '../storage/review/ports.ts';
import { sha256 } from './export/canonical.ts';
import { given } from './overview/query.ts';

/** What auditors look through and admins delete. */
export class Keeper {
  readonly #store: ReviewStore;
  readonly #now: () => number;

  constructor(store: ReviewStore, now: () => number) {
    this.#store = store;
    this.#now = now;
  }

  /** Newest first, with the whole chain checked. Looking is audited too. */
  async auditTrail(member: Member, query: z.infer<typeof auditQuerySchema>): Promise<AuditPage> {
    const brokenAt = await this.#store.verifyAudit(member.tenant);
    const entries = await this.#store.auditTrail(member.tenant, given(query));
    await this.#audit(member, 'audit.search', 'audit', { found: entries.length });
    return { entries: entries.map((entry) => ({ ...entry, detail: { ...entry.detail } })), brokenAt };
  }

  /** How many talks a case number has, and how many of them are held. */
  async ofCase(member: Member, caseNumber: string): Promise<z.infer<typeof caseNumberSchema>> {
    let [talks, held] = [0, 0];
    for await (const slice of this.#store.each(wholeBank(member.tenant), { caseNumber })) {
      talks += slice.length;
      held += slice.filter((talk) => talk.held).length;
    }
    return { talks, held };
  }

  /** Deletes everything of a case number but what is held. The audit keeps no number, only its print. */
  async deleteCase(member: Member, caseNumber: string): Promise<z.infer<typeof deletedSchema>> {
    const deleted = await this.#store.deleteCase(member.tenant, caseNumber);
    const { held } = await this.ofCase(member, caseNumber);
    const print = sha256(caseNumber).slice(0, 16);
    await this.#audit(member, 'case.delete', print, { deleted: deleted.length, held });
    return { deleted: deleted.length, held };
  }

  #audit(member: Member, act: string, subject: string, detail: Readonly<Record<string, string | number>>) {
    return this.#store.audit(member.tenant, { at: this.#now(), person: member.person, act, subject, detail });
  }
}

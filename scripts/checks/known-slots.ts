import type { Complaint, SlotDefinition } from '../schema.ts';
import type { ScriptSources } from '../sources.ts';
import type { Category } from '../vocabulary.ts';

/** The slots that a line of some categories may speak of; of no category, those of all. */
export class KnownSlots {
  private readonly complaints: readonly Complaint[];

  constructor(sources: ScriptSources) {
    this.complaints = sources.complaints.map((source) => source.content);
  }

  /** The complaints that a line of these categories is said in. */
  of(categories: readonly Category[] | undefined): readonly Complaint[] {
    return this.complaints.filter((complaint) => !categories || categories.includes(complaint.category));
  }

  ids(categories: readonly Category[] | undefined): readonly string[] {
    return [...new Set(this.of(categories).flatMap((complaint) => Object.keys(complaint.slots)))];
  }

  definitions(slot: string, categories: readonly Category[] | undefined): readonly SlotDefinition[] {
    return this.of(categories).flatMap((complaint) => complaint.slots[slot] ?? []);
  }

  values(slot: string, categories: readonly Category[] | undefined): readonly string[] {
    return this.definitions(slot, categories).flatMap((definition) => Object.keys(definition.values ?? {}));
  }
}

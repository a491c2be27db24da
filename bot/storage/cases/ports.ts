import type { IdentifierType } from '../../review/cases/anonymise/kinds.ts';

/** A practice case in the making: drawn from a talk, without anything of whose talk it was. */
export interface StoredCase {
  readonly id: string;
  readonly tenant: string;
  /** SC-xx, of no other case */
  readonly scenario: string;
  readonly title: string;
  /** the scenario file, as YAML */
  readonly text: string;
  /** what was replaced, by kind and count */
  readonly replaced: readonly { readonly type: IdentifierType; readonly count: number }[];
  readonly state: 'draft' | 'published';
  readonly updatedBy: string;
  /** epoch milliseconds */
  readonly updatedAt: number;
  /** counts the saves; a save names the one it was read at */
  readonly version: number;
}

/** Every method may throw StoreUnavailable. */
export interface CaseStore {
  /** newest first */
  cases(tenant: string): Promise<readonly StoredCase[]>;
  case(tenant: string, id: string): Promise<StoredCase | null>;
  /** scenario ids that are taken, whosever they are */
  takenScenarios(): Promise<ReadonlySet<string>>;
  /** `taken`: its id or its scenario is there already, and stays as it is */
  addCase(draft: StoredCase): Promise<'added' | 'taken'>;
  /** `draft.version` is the one it was read at; `stale`: somebody saved it since, or it is gone */
  saveCase(draft: StoredCase): Promise<'saved' | 'stale'>;
}

export interface CaseTables {
  case_draft: CaseDraftTable;
}

/** `replaced` is JSON. */
export interface CaseDraftTable {
  id: string;
  tenant: string;
  scenario: string;
  title: string;
  text: string;
  replaced: string;
  state: string;
  updated_by: string;
  updated_at: number;
  version: number;
}

/** What may tell who or where somebody is, beside what masking takes out. */
export const IDENTIFIER_TYPES = [
  'personal',
  'name',
  'branch',
  'bank',
  'company',
  'product',
  'place',
  'date',
  'age',
  'amount',
  'number',
] as const;
export type IdentifierType = (typeof IDENTIFIER_TYPES)[number];

/** A piece of a text that identifies. Two pieces of one `key` are the same thing. */
export interface Identifier {
  readonly type: IdentifierType;
  readonly text: string;
  readonly key: string;
  readonly start: number;
}

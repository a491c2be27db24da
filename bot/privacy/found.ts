/** What is taken out of a text (contract.md, `mask`). */
export const PERSONAL_TYPES = [
  'id-card',
  'bank-card',
  'phone',
  'name',
  'address',
  'email',
  'passport',
  'plate',
  'company-code',
  'account',
] as const;
export type PersonalType = (typeof PERSONAL_TYPES)[number];

/** A piece of personal data: UTF-16 offsets into the text it was found in. */
export interface PersonalEntity {
  readonly type: PersonalType;
  readonly start: number;
  readonly end: number;
}

/** How far around a number its label is looked for, in characters. */
const LABEL_REACH = 14;

/** The words just before a match, back to the last sentence end or digit. */
export function wordsBefore(text: string, start: number): string {
  const before = text.slice(Math.max(0, start - LABEL_REACH), start);
  return before.slice(before.search(/[^。！？!?；;\n\d]*$/u));
}

export function wordsAfter(text: string, end: number): string {
  const after = text.slice(end, end + LABEL_REACH);
  const stop = after.search(/[。！？!?\n]/u);
  return stop < 0 ? after : after.slice(0, stop);
}

export const withoutSeparators = (text: string) => text.replace(/[ \-\u00a0]/gu, '');

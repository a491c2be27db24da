import type { Playbook } from '../../scripts/playbook.ts';

/** What normalising needs of a playbook. */
export type Spelling = Pick<Playbook, 'tables' | 'lexicon'>;

interface Tables {
  readonly simplified: ReadonlyMap<string, string>;
  readonly spellings: RegExp | null;
  readonly normalForm: ReadonlyMap<string, string>;
}

const prepared = new WeakMap<object, Tables>();
const STRETCHED = /(.)\1{2,}/gu;
const SPACES = /\s+/gu;
/** Runs of these are one typist's one mark. */
const MARKS: readonly (readonly [RegExp, string])[] = [
  [/[~～〜]+/gu, '~'],
  [/[….。]{2,}/gu, '…'],
  [/[“”„«»]/gu, '"'],
];

/**
 * The form in which everything is compared: half width, lower case, simplified, stretched marks folded, input-method
 * slips and pinyin abbreviations put right by the lexicon's spellings. Length is not kept.
 */
export function normalise(text: string, playbook: Spelling): string {
  const { simplified, spellings, normalForm } = tablesOf(playbook);
  let plain = '';
  for (const char of text.normalize('NFKC').toLowerCase()) plain += simplified.get(char) ?? char;
  for (const [pattern, mark] of MARKS) plain = plain.replace(pattern, mark);
  plain = plain.replace(STRETCHED, '$1$1').replace(SPACES, ' ').trim();
  return spellings ? plain.replace(spellings, (slip) => normalForm.get(slip) ?? slip) : plain;
}

function tablesOf(playbook: Spelling): Tables {
  const known = prepared.get(playbook.tables);
  if (known) return known;
  const pairs = [...playbook.tables.simplified];
  const simplified = new Map<string, string>();
  for (let i = 0; i + 1 < pairs.length; i += 2) simplified.set(pairs[i] ?? '', pairs[i + 1] ?? '');
  const slips = playbook.lexicon.spellings ?? {};
  const longestFirst = Object.keys(slips).sort((a, b) => b.length - a.length);
  const tables: Tables = {
    simplified,
    normalForm: new Map(Object.entries(slips)),
    spellings: longestFirst.length > 0 ? new RegExp(longestFirst.map(asPattern).join('|'), 'gu') : null,
  };
  prepared.set(playbook.tables, tables);
  return tables;
}

/** Latin abbreviations match whole words only: `zz` is not in `pizza`. */
function asPattern(slip: string): string {
  const literal = slip.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  return /^[a-z0-9]+$/u.test(slip) ? `(?<![a-z0-9])${literal}(?![a-z0-9])` : literal;
}

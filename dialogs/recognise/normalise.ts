import type { Playbook } from '../../scripts/playbook.ts';
import type { Lexicon } from '../../scripts/schema.ts';
import { plainUnits, throughUnits } from './width.ts';

/** What normalising needs of a playbook. */
export type Spelling = Pick<Playbook, 'tables' | 'lexicon'>;

/** First character → the slips that begin with it, longest first, with their normal forms. */
type Slips = ReadonlyMap<string, readonly (readonly [slip: string, normal: string])[]>;

const slipsOf = new WeakMap<Lexicon, Slips>();
const STRETCHED = /(.)\1{2,}/gu;
const SPACES = /\s+/gu;
const LATIN = /[a-z0-9]/u;
/** Beyond ASCII, Han, Chinese marks and full-width forms a character may be made of others (㎏, ﬁ, ①, ａ́). */
const COMPOSED = /[^\x20-\x7e\u2014\u2018-\u201d\u2026\u3001-\u3011\u4e00-\u9fff\uff01-\uff5e]/u;
const MARKED = /[~～〜“”„«»「」『』‘’]|[….。]{2}/u;
/** Runs of these are one typist's one mark. */
const MARKS: readonly (readonly [RegExp, string])[] = [
  [/[~～〜]+/gu, '~'],
  [/[….。]{2,}/gu, '…'],
  [/[“”„«»「」『』]/gu, '"'],
  [/[‘’]/gu, "'"],
];

/**
 * The form in which everything is compared: half width, lower case, simplified, stretched marks folded, fillers left
 * out, input-method slips and pinyin abbreviations put right by the lexicon's spellings. Length is not kept.
 */
export function normalise(text: string, playbook: Spelling): string {
  let plain = throughUnits(
    COMPOSED.test(text) ? text.normalize('NFKC').toLowerCase() : text,
    plainUnits(playbook.tables),
  );
  if (MARKED.test(plain)) for (const [pattern, mark] of MARKS) plain = plain.replace(pattern, mark);
  plain = plain.replace(STRETCHED, '$1$1').replace(SPACES, ' ').trim();
  return respell(plain, slipsIn(playbook.lexicon));
}

/** Half width, lower case and simplified, character by character: every UTF-16 position stays where it was. */
export function plainView(text: string, playbook: Spelling): string {
  return throughUnits(text, plainUnits(playbook.tables));
}

/** Latin abbreviations are put right as whole words only: `zz` is not in `pizza`. */
function respell(text: string, slips: Slips): string {
  let result = '';
  let copied = 0;
  for (let i = 0; i < text.length; ) {
    const found = slips
      .get(text.charAt(i))
      ?.find(([slip]) => text.startsWith(slip, i) && standsAlone(text, i, slip));
    if (!found) {
      i++;
      continue;
    }
    result += text.slice(copied, i) + found[1];
    i += found[0].length;
    copied = i;
  }
  return copied === 0 ? text : result + text.slice(copied);
}

function standsAlone(text: string, at: number, slip: string): boolean {
  const before = LATIN.test(slip.charAt(0)) && LATIN.test(text.charAt(at - 1));
  const after = LATIN.test(slip.charAt(slip.length - 1)) && LATIN.test(text.charAt(at + slip.length));
  return !before && !after;
}

function slipsIn(lexicon: Lexicon): Slips {
  const known = slipsOf.get(lexicon);
  if (known) return known;
  const slips = new Map<string, (readonly [string, string])[]>();
  const { spellings = {}, fillers = [] } = lexicon;
  const entries = [...Object.entries(spellings), ...fillers.map((filler) => [filler, ''] as const)];
  for (const [slip, normal] of entries.sort(([a], [b]) => b.length - a.length)) {
    const first = slip.charAt(0);
    slips.set(first, [...(slips.get(first) ?? []), [slip, normal]]);
  }
  slipsOf.set(lexicon, slips);
  return slips;
}

/** English short forms and what they stand for, in lower case; where two readings are possible, none is taken. */
export const CONTRACTIONS: readonly (readonly [RegExp, string])[] = [
  [/\bcan't\b|\bcannot\b/gu, 'can not'],
  [/\bwon't\b/gu, 'will not'],
  [/\bshan't\b/gu, 'shall not'],
  [/n't\b/gu, ' not'],
  [/\blet's\b/gu, 'let us'],
  [/'ll\b/gu, ' will'],
  [/'ve\b/gu, ' have'],
  [/'re\b/gu, ' are'],
  [/'m\b/gu, ' am'],
  [/\b(i|you|he|she|it|we|they)'d\b/gu, '$1 would'],
  [
    /\b(it|that|what|who|where|here|there|how|he|she|nobody|when|money|anything|something|everything)'s\b/gu,
    '$1 is',
  ],
];

/** As hurried typists write them. */
const WITHOUT_APOSTROPHE: typeof CONTRACTIONS = [
  [/^(do|does|did|is|are|was|were|have|has|had|would|should|could)nt$/u, '$1 not'],
  [/^cant$/u, 'can not'],
  [/^wont$/u, 'will not'],
  [/^im$/u, 'i am'],
  [/^ive$/u, 'i have'],
];

/** One word as the words it stands for: i'll as i will, dont as do not. */
export function spelledOut(word: string): readonly string[] {
  const forms = word.includes("'") ? CONTRACTIONS : WITHOUT_APOSTROPHE;
  const full = forms.reduce((text, [short, long]) => text.replace(short, long), word);
  return full === word ? [word] : full.split(' ');
}

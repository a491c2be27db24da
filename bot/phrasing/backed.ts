import type { Language } from '../../scripts/vocabulary.ts';

const LONGEST = { 'zh-CN': 45, 'en-US': 180 } as const;
/** How much of a sentence must stand in the turn. */
const SHARE = 0.7;
/** Words that say who spoke, not what. */
const FRAME = {
  'zh-CN': /客户|柜员|员工|同事|表示|提到|提出|反映|询问|问道|要求|说明|说|称|她|他|并|的|了|，|。|：/gu,
  'en-US':
    /\b(?:the|a|an|customer|clerk|staff|said|says|asked|asks|told|that|she|he|they|her|his|their|was|is|and|to)\b/gu,
} as const;
const NUMBERS = /\d+(?:[.,:]\d+)*|[零〇一二两三四五六七八九十百千万亿半]{1,}|[a-z]{3,}\d*/giu;
const NEGATIONS = /不|没|无|未|别|\b(?:not|no|never|without|nothing)\b|n't/giu;
const MARKUP = /[\n<>{}[\]*#`|]|https?:|www\./u;

/** Whether a sentence says nothing that the turn does not: its words, its numbers, and as many negations at most. */
export function isBacked(sentence: string, turn: string, lang: Language): boolean {
  if (sentence === '' || sentence.length > LONGEST[lang] || MARKUP.test(sentence)) return false;
  const [said, spoken] = [sentence, turn].map((text) => text.toLowerCase());
  if (said === undefined || spoken === undefined) return false;
  const matter = said.replace(FRAME[lang], ' ');
  const own = lang === 'zh-CN' ? (matter.match(NUMBERS) ?? []) : (matter.match(/\d+(?:[.,:]\d+)*/gu) ?? []);
  if (own.some((number) => !spoken.includes(number))) return false;
  const count = (text: string) => text.match(NEGATIONS)?.length ?? 0;
  if (count(matter) !== count(spokenPart(matter, spoken, lang))) return false;
  const pieces = piecesOf(matter, lang);
  const known = new Set(piecesOf(spoken, lang));
  return pieces.length > 0 && pieces.filter((piece) => known.has(piece)).length / pieces.length >= SHARE;
}

/** The clauses of the turn that the sentence is about: those it shares a piece with. */
function spokenPart(matter: string, spoken: string, lang: Language): string {
  const own = new Set(piecesOf(matter, lang));
  return spoken
    .split(lang === 'zh-CN' ? /[，。！？；,.!?;\s]+/u : /[,.!?;]+/u)
    .filter((clause) => piecesOf(clause, lang).some((piece) => own.has(piece)))
    .join('\n');
}

function piecesOf(text: string, lang: Language): readonly string[] {
  if (lang === 'en-US') return text.match(/[a-z']{3,}|\d+/gu) ?? [];
  return [...text.matchAll(/[\p{Script=Han}\d]{2,}/gu)].flatMap(([run]) =>
    [...run].slice(1).map((char, i) => `${[...run][i]}${char}`),
  );
}

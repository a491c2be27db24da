import type { Language } from '../../../scripts/vocabulary.ts';
import { tokensOf } from './tokens.ts';

/** What a negation denies: the pieces of meaning after it in its clause. */
export type Negation = ReadonlySet<string>;

const ZH = /(?<!区|差|特|级|性)别(?![人的家处样地])|不|没|未(?![来必])|勿|甭|无(?![论])|难以|免得|绝非/gu;
const EN =
  /\bnot\b|\bno\b|\bnever\b|\bnobody\b|\bnothing\b|\bnone\b|\bnowhere\b|\bwithout\b|\bneither\b|\bnor\b|\bstop\b|\bunable\b|\bhardly\b/gu;
const CLAUSE_END = /[,。.!?;:、…]/u;
/** 取不出: what cannot be done stands before the negation. */
const RESULT = /^不[成了出上到来去动下起着开住清通完及准懂见得过]/u;
const WEAK = {
  'zh-CN': new Set('能会可要用给您我他她让叫再去来了的是得过着把被很太就都也还想敢愿人有'),
  'en-US': new Set(
    'i you he she it we they to the a an be been is are was were do does did have has had will would can could should may might must need let go get any this that your my our at in on for of yet'.split(
      ' ',
    ),
  ),
} as const;
const REACH = { 'zh-CN': 8, 'en-US': 40 } as const;

/** Every negation of a text, in order. */
export function negationsIn(text: string, lang: Language): readonly Negation[] {
  const weak = WEAK[lang];
  return [...text.matchAll(lang === 'zh-CN' ? ZH : EN)].map(({ index, 0: word }) => {
    const after = text.slice(index + word.length, index + word.length + REACH[lang]);
    const end = after.search(CLAUSE_END);
    const scope = end < 0 ? after : after.slice(0, end);
    const isResult = lang === 'zh-CN' && RESULT.test(text.slice(index));
    const denied = isResult ? text.slice(Math.max(0, index - 1), index) + scope : scope;
    return new Set(tokensOf(denied, lang).filter((token) => !weak.has(token)));
  });
}

/** Whether the two lists deny the same things: as many, and each with one of the other that shares a word. */
export function denySame(a: readonly Negation[], b: readonly Negation[]): boolean {
  if (a.length !== b.length) return false;
  const free = [...b];
  return a.every((negation) => {
    const at = free.findIndex((other) => overlaps(negation, other));
    if (at < 0) return false;
    free.splice(at, 1);
    return true;
  });
}

function overlaps(a: Negation, b: Negation): boolean {
  if (a.size === 0 || b.size === 0) return a.size === b.size;
  return [...a].some((token) => b.has(token));
}

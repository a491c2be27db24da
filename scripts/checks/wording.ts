import type { Fault } from '../fault.ts';
import { faultOf } from '../messages.ts';
import type { ScriptLine } from '../schema.ts';
import type { ScriptSources } from '../sources.ts';
import type { Category } from '../vocabulary.ts';
import { insteadIn, lineTextsIn, placeOf, type Spoken } from './walk.ts';

/** Formulas and forms of address that no good branch manager uses (domain.md §7.1). */
const FORMULAS =
  /非常抱歉给您带来(?:的)?不便|给您(?:带来|造成)(?:的)?不便|(?:感谢|谢谢)您的?(?:理解|配合|支持)|请您(?:耐心等待|放心)|敬请谅解|请您?谅解|深表歉意|亲(?=[,，。！~～]|爱的)|咱这边呢|我们这边呢|祝您生活愉快|为您服务是/u;
const HALF_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  '?': '？',
  '!': '！',
  ';': '；',
  ':': '：',
  '(': '（',
  ')': '）',
  '"': '“ ”',
};
/** 你 in other words, or where somebody else's words are cited. */
const OTHER_YOU = /你们|迷你|[“「『][^”」』]*[”」』]/gu;

/** How texts sound that staff say: lines, and what the red lines offer instead. */
export function wordingFaults(sources: ScriptSources): readonly Fault[] {
  const spoken = [...lineTextsIn(sources), ...insteadIn(sources)];
  return [...spoken.flatMap(soundFaults), ...repeatedTexts(sources)];
}

function soundFaults(spoken: Spoken): readonly Fault[] {
  const { value, half } = spoken;
  const at = placeOf(spoken);
  const bare = value.replace(/\{[^}]*\}/gu, '');
  if (half === 'en') return /\p{Script=Han}/u.test(bare) ? [faultOf('wrong-language', at, 'en')] : [];
  if (!/\p{Script=Han}/u.test(bare)) return [faultOf('wrong-language', at, 'zh')];
  const mark = /[?!;()"]|,(?!\d)|(?<!\d):|:(?!\d)/u.exec(bare)?.[0];
  const formula = FORMULAS.exec(bare)?.[0];
  return [
    ...(mark ? [faultOf('half-width', at, mark, HALF_WIDTH[mark] ?? '')] : []),
    ...(formula ? [faultOf('formula', at, formula)] : []),
    ...(/你/u.test(bare.replace(OTHER_YOU, '')) ? [faultOf('wrong-you', at)] : []),
  ];
}

/** The same words twice for the same customer: another wording that is none. */
function repeatedTexts({ lines }: ScriptSources): readonly Fault[] {
  const earlier = new Map<string, ScriptLine[]>();
  return lines.flatMap((source) => {
    const line = source.content;
    const key = [line.step, line.slot ?? '', line.zh.replace(/[\p{P}\s]/gu, '')].join('\0');
    const same = earlier.get(key) ?? [];
    earlier.set(key, [...same, line]);
    const other = same.find((one) => meet(one.category, line.category));
    return other
      ? [faultOf('duplicate-text', { path: source.path, line: source.lineOf(['zh']) }, other.id)]
      : [];
  });
}

function meet(a: readonly Category[] | undefined, b: readonly Category[] | undefined): boolean {
  return !a || !b || a.some((category) => b.includes(category));
}

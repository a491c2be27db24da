import type { Playbook } from '../../scripts/playbook.ts';
import type { Language } from '../../scripts/vocabulary.ts';
import { filledLines } from './mutations.ts';

/** A line of the playbook and the same in words that change nothing. */
export interface Harmless {
  readonly lang: Language;
  readonly script: string;
  readonly rewording: string;
}

type Change = readonly [from: RegExp, to: string];

/** What people vary without meaning anything by it: particles, synonyms, stops, contractions. */
const CHANGES: Readonly<Record<Language, readonly Change[]>> = {
  'zh-CN': [
    [/我听着。/u, '我听着呢。'],
    [/您说，/u, '您慢慢说，'],
    [/对不起/u, '真对不起'],
    [/对不起/u, '实在抱歉'],
    [/换谁/u, '搁谁'],
    [/谁都急/u, '谁都着急'],
    [/我懂。/u, '我理解。'],
    [/替您/u, '帮您'],
    [/几时/u, '什么时候'],
    [/讲/u, '说'],
    [/说清(?!楚)/u, '说清楚'],
    [/查清(?!楚)/u, '查清楚'],
    [/问清(?!楚)/u, '问清楚'],
    [/哪儿/u, '哪里'],
    [/哪里/u, '哪儿'],
    [/什么/u, '啥'],
    [/咱/u, '咱们'],
    [/这事/u, '这件事'],
    [/这件我/u, '您这件事我'],
    [/我来(?=[跟查问说打盯催找])/u, '由我来'],
    [/(?<!先)坐。/u, '坐下。'],
    [/一样样/u, '一样一样'],
    [/，对吗？/u, '，对不对？'],
    [/，对吗？/u, '，是这样吗？'],
    [/好吗？/u, '好不好？'],
    [/行吗？/u, '可以吗？'],
    [/真(?=[窝折磨压难熬])/u, '真是'],
    [/，我记着/u, '，我都记着'],
    [/都要/u, '都得'],
    [/着急/u, '心急'],
    [/生气/u, '来气'],
    [/弄清/u, '搞清'],
    [/没有/u, '没'],
    [/不用/u, '不必'],
    [/^您(?=[想要说先])/u, '那您'],
    [/^我(?=[来去先姓])/u, '好，我'],
  ],
  'en-US': [
    [/\bI'll\b/u, 'I will'],
    [/\bI'm\b/u, 'I am'],
    [/\bYou've\b/u, 'You have'],
    [/\bwe'll\b/iu, 'we will'],
    [/(?<!ca|wo)n't\b/u, ' not'],
    [/\bcan't\b/u, 'cannot'],
    [/\bwon't\b/u, 'will not'],
    [/\bcannot\b/u, "can't"],
    [/; /u, ', and '],
    [/\. I'll\b/u, ", and I'll"],
    [/\bAnyone\b/u, 'Anybody'],
    [/^Tell\b/u, 'Please tell'],
    [/^Keep\b/u, 'Please keep'],
    [/^Sit\b/u, 'Please sit'],
    [/\bplease\b/u, 'do please'],
    [/\bI'm sorry\b/u, "I'm so sorry"],
    [/\bright now\b/u, 'now'],
    [/\bRight\?/u, 'Is that right?'],
    [/\bI understand\b/u, 'I do understand'],
    [/\bno one\b/iu, 'nobody'],
    [/\bsomeone\b/u, 'somebody'],
    [/\bWhat's\b/u, 'What is'],
    [/\bIt's\b/u, 'It is'],
    [/\bthat's\b/iu, 'that is'],
    [/\bI've\b/u, 'I have'],
    [/\bGo on\b/u, 'Please go on'],
    [/\bOf course\b/u, 'Naturally'],
    [/\btoo\./u, 'as well.'],
    [/\bI'd\b/u, 'I would'],
  ],
};

/** Systematic small variations of real lines, spread evenly: `most` of them, always the same. */
export function harmlessVariations(playbook: Playbook, most: number): readonly Harmless[] {
  const all = (['zh-CN', 'en-US'] as const).flatMap((lang) =>
    filledLines(playbook, lang).flatMap((script) =>
      CHANGES[lang]
        .map(([from, to]) => script.replace(from, to))
        .filter((rewording) => rewording !== script)
        .map((rewording) => ({ lang, script, rewording })),
    ),
  );
  const step = Math.max(1, all.length / most);
  return Array.from({ length: Math.min(most, all.length) }, (_, i) => all[Math.floor(i * step)]).flatMap(
    (one) => (one ? [one] : []),
  );
}

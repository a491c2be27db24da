import { error, warning } from './rule.ts';

/** How lines sound, and the patterns and examples that hear customers. */
export const wordingRules = {
  'red-line': error<[rule: string, quote: string, why: string, instead: string]>(
    '这句话自己就踩了红线，教练不会给人看。',
    (rule, quote, why) => `踩了 ${rule}：“${quote}”（${why}）`,
    (_, __, ___, instead) => `换个说法，例如“${instead}”；若是误判，请告诉维护红线的人`,
  ),
  'too-long': error<[which: string, count: string]>(
    '一口气说不完：中文最多 35 个字（含标点），英文最多 20 个词；花括号按填好后的长度算。',
    (which, count) => `${which === 'zh' ? `中文 ${count} 个字` : `英文 ${count} 个词`}，一口气说不完`,
    (which) => (which === 'zh' ? '压到 35 字以内，或拆成两条' : '压到 20 个词以内，或拆成两条'),
  ),
  'plain-too-hard': error<[what: string]>(
    '给老人听的话（tone: plain）：每句最多 15 个字，不带英文缩写。',
    (what) => `写给老人听的话里${what}`,
    () => '拆成短句；缩写换成大白话（LPR → 市场利率）',
  ),
  'half-width': error<[mark: string, right: string]>(
    '中文句子里用了英文标点。',
    (mark) => `中文里有英文标点「${mark}」`,
    (_, right) => `换成「${right}」`,
  ),
  formula: error<[words: string]>(
    '客服套话、网络称呼，柜面不用。',
    (words) => `套话「${words}」`,
    () => '换成这位客户的具体难处，像当面说话那样',
  ),
  'wrong-you': error(
    '对客户一律称“您”。',
    () => '对客户用了“你”',
    () => '改成“您”',
  ),
  'wrong-language': error<[which: string]>(
    '中文、英文写反了位置，或有一半没翻译。',
    (which) => (which === 'zh' ? '中文这一半里没有汉字' : '英文这一半里有汉字'),
    (which) => (which === 'zh' ? '在 zh 后面写中文' : '在 en 后面写英文'),
  ),
  'duplicate-text': error<[other: string]>(
    '同一句话写了两遍，换个说法时等于没换。',
    (other) => `和「${other}」一字不差`,
    () => '改成另一种说法，或删掉一条（可把 category 合到一条里）',
  ),
  'unknown-placeholder': error<[name: string, near: string]>(
    '花括号里的名字没有人会填。',
    (name) => `{${name}} 没有人会填`,
    (_, near) =>
      near ? `是不是想写 {${near}}？` : '只能用 {surname}、{callback}、这一类的信息点、bank.yaml 的参数',
  ),
  'placeholder-differs': error<[zh: string, en: string]>(
    '中英两半的花括号要一样，不然一边能说一边不能说。',
    (zh, en) => `中文里是 ${zh}，英文里是 ${en}`,
    () => '两半用一样的花括号',
  ),
  'broken-placeholder': error<[part: string]>(
    '花括号不成对、用了全角，或名字里有别的字。',
    (part) => `花括号写坏了：${part}`,
    () => '写成 {amount} 这样：英文花括号，里面只有小写字母、数字、短横',
  ),
  'unfilled-placeholder': error<[name: string]>(
    '只有 lines/ 和问话里的花括号会被填上；步骤、提醒、替换说法里的不会。',
    (name) => `这里的 {${name}} 不会被填上，会原样给人看`,
    () => '去掉花括号，直接写出来',
  ),
  'bad-pattern': error<[pattern: string]>(
    '听词的写法（正则）有错，程序会停下。',
    (pattern) => `这条写法不成立：${pattern}`,
    () => '看括号是否成对、? * + 前面有没有字；只想找原词就直接写那个词',
  ),
  'pattern-too-wide': error<[pattern: string]>(
    '听词的写法太宽，一个字没有也算听到。',
    (pattern) => `什么都能对上：${pattern}`,
    () => '去掉结尾或开头多余的 |、*、?，至少留一个必须出现的字',
  ),
  'pattern-not-normal': error<[part: string, pattern: string]>(
    '比对前原话会变成半角、小写、简体；写了大写或全角的，永远听不到。',
    (part, pattern) => `「${part}」永远对不上：${pattern}`,
    () => '改成小写字母、英文标点、简体字',
  ),
  'duplicate-word': warning<[word: string, other: string]>(
    '词库里同一条写了两遍。',
    (word, other) => `「${word}」在 ${other} 已经有了`,
    () => '删掉一条',
  ),
  'fine-not-ok': error(
    '没问题的例句（fine）不能再标成违规。',
    () => '放在 fine 里的句子又标了 verdict 或 also-rules',
    () => '挪到 says 里，或去掉这两项',
  ),
  'signal-label': error<[signal: string, where: string]>(
    '预警例句：正例要标上这个预警，反例不能标。',
    (signal, where) => (where === 'positive' ? `正例没有标「${signal}」` : `反例里标了「${signal}」`),
    () => '核对这一句该不该算，挪到另一边或改 signals',
  ),
  'conflicting-example': warning<[other: string]>(
    '同一句话标了两样，机器不知道学哪个。',
    (other) => `和 ${other} 是同一句话，标的却不一样`,
    () => '想清楚哪个对，删掉另一条',
  ),
  'duplicate-example': warning<[other: string]>(
    '同一句例句写了两遍，学不到新东西。',
    (other) => `和 ${other} 是同一句话`,
    () => '删掉一条，或换成另一种说法',
  ),
  'similar-example': warning<[other: string, text: string]>(
    '两句例句几乎一样，学不到新东西。',
    (other, text) => `和 ${other} 几乎一样：${text}`,
    () => '换成真正不同的说法',
  ),
};

import type { Language } from '../../../scripts/vocabulary.ts';

const zh = {
  nothing: '这段时间还没有谈话',
  tooFew: '通数还少，先看单通',
  causeUp: (name: string, place: number, more: number) => `“${name}”比上一段多了 ${more} 通，排到第 ${place}`,
  causeMost: (name: string, count: number) => `“${name}”最多，${count} 通`,
  anger: (percent: number) => `闹到愤怒以上的，占 ${percent}%`,
  angerFromTo: (from: number, to: number) =>
    from === to
      ? `闹到愤怒以上的，一直在 ${to}% 上下`
      : `闹到愤怒以上的，从 ${from}% ${to < from ? '降' : '升'}到 ${to}%`,
  noRedLines: '没有踩到红线',
  redLine: (name: string, count: number) => `“${name}”踩得最多，${count} 通`,
  redLineFromTo: (name: string, from: number, to: number) =>
    from === to
      ? `“${name}”前后两半都是 ${to} 通`
      : `“${name}”从 ${from} 通${to < from ? '降' : '升'}到 ${to} 通`,
  promises: (all: number, overdue: number) =>
    all === 0
      ? '还没有答应过的事'
      : overdue === 0
        ? `答应过 ${all} 件，没有过点的`
        : `答应过 ${all} 件，${overdue} 件过了点`,
  noPractice: '练习和现场还比不起来',
  notYetUsed: (name: string) => `练习里会了，现场还没用上：${name}`,
  carriedOver: '练会的，现场也用上了',
  settled: (percent: number) => `${percent}% 当场谈妥`,
};
const en: typeof zh = {
  nothing: 'No talks in this period yet',
  tooFew: 'Too few talks to speak of shares',
  causeUp: (name, place, more) => `“${name}” is up by ${more}, now number ${place}`,
  causeMost: (name, count) => `“${name}” comes first, with ${count}`,
  anger: (percent) => `${percent}% reached anger`,
  angerFromTo: (from, to) =>
    from === to
      ? `Anger stays at about ${to}%`
      : `Anger went ${to < from ? 'down' : 'up'} from ${from}% to ${to}%`,
  noRedLines: 'No red line was crossed',
  redLine: (name, count) => `“${name}” was crossed most, in ${count}`,
  redLineFromTo: (name, from, to) =>
    from === to
      ? `“${name}”: ${to} in either half`
      : `“${name}” went ${to < from ? 'down' : 'up'} from ${from} to ${to}`,
  promises: (all, overdue) =>
    all === 0
      ? 'Nothing was promised'
      : overdue === 0
        ? `${all} promised, none overdue`
        : `${all} promised, ${overdue} overdue`,
  noPractice: 'Practice and live talks cannot be compared yet',
  notYetUsed: (name) => `Learnt in practice, not yet used live: ${name}`,
  carriedOver: 'What was practised shows up live',
  settled: (percent) => `${percent}% settled on the spot`,
};

/** How findings are worded. */
export const headlineWords = (lang: Language): typeof zh => (lang === 'zh-CN' ? zh : en);

import type { Language } from '../../scripts/vocabulary.ts';

/** The words around practice that are not spoken to a customer. */
const zh = {
  separator: '·',
  about: (age: number, who: string) => `${age} 岁，${who}`,
  measures: { temper: '情绪', trust: '信任', clarity: '清楚', face: '体面' },
  recommended: (skill: string, level: string | null) =>
    level === null ? `还没练过“${skill}”` : `“${skill}”最近在“${level}”这一档，该再练了`,
  levels: ['没做', '套话', '达标', '示范'],
  drillOfStage: (stage: string) => `三分钟：只练“${stage}”`,
  drillOfSkill: (skill: string) => `三分钟：只练“${skill}”`,
  verdicts: {
    failed: (why: string) => `没通过：${why}`,
    passed: '通过，没有踩红线',
    passedWarned: (n: number) => `通过，有 ${n} 处不该那样说`,
    unsettled: (done: number, of: number) => `没通过：该办的 ${of} 样只办了 ${done} 样`,
    short: (points: number) => `差 ${points} 分通过`,
    lacking: (skill: string) => `没通过：“${skill}”还没做到`,
  },
  won: (turn: number) => `在第 ${turn} 轮赢回来的`,
  lost: (turn: number) => `在第 ${turn} 轮丢掉的`,
  aid: '练习只为练手，不算绩效，不作晋升依据。',
};

const en: typeof zh = {
  separator: ' · ',
  about: (age, who) => `${age}, ${who}`,
  measures: { temper: 'temper', trust: 'trust', clarity: 'clarity', face: 'face' },
  recommended: (skill, level) =>
    level === null
      ? `You have not practised “${skill}” yet`
      : `“${skill}” stood at “${level}” lately; time to practise it again`,
  levels: ['missing', 'formula', 'standard', 'model'],
  drillOfStage: (stage) => `Three minutes on “${stage}” alone`,
  drillOfSkill: (skill) => `Three minutes on “${skill}” alone`,
  verdicts: {
    failed: (why) => `Not passed: ${why}`,
    passed: 'Passed, no red line crossed',
    passedWarned: (n) => `Passed, with ${n} thing${n === 1 ? '' : 's'} better not said`,
    unsettled: (done, of) => `Not passed: only ${done} of ${of} things settled`,
    short: (points) => `${points} points short of passing`,
    lacking: (skill) => `Not passed: “${skill}” is still missing`,
  },
  won: (turn) => `Won back in turn ${turn}`,
  lost: (turn) => `Lost in turn ${turn}`,
  aid: 'A training aid: not for pay, not for promotion.',
};

export const practiceWords = (lang: Language): typeof zh => (lang === 'zh-CN' ? zh : en);
export const practiceAid = { 'zh-CN': zh.aid, 'en-US': en.aid } as const;

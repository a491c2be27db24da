import type { DebriefView } from '../../bot/api/debrief.ts';
import type { Lang } from './strings.ts';

export type Stage = DebriefView['stages'][number]['stage'];

/** Words that practice, its debrief, the retelling and the progress share. */
const zh = {
  skip: '跳到内容',
  aid: '只为练手，不算绩效，不作晋升依据。',
  privately: '私下练习，只有您看得到',
  officially: '正式一次，主管看得到',
  exam: '考核',
  stages: {
    'needs-understanding': '需求了解',
    'issue-collection': '问题收集',
    'solution-communication': '方案沟通',
    feedback: '反馈确认',
  } as Readonly<Record<Stage, string>>,
  levels: ['没做', '套话', '达标', '示范'],
  turn: (n: number) => `第 ${n} 轮`,
  turns: (n: number) => `${n} 轮`,
  quoted: (words: string) => `“${words}”`,
  separator: '·',
  listed: (names: readonly string[]) => names.join('、'),
  begin: '开始练',
  unreachable: '没连上，打不开。已经存下的都在，连上就好。',
  again: '再试一次',
  notKept: '没连上，还没存下。请再点一次。',
  missing: '这里没有您的这一份。',
  back: '回列表',
  sendingFailed: '没连上。这句留着，连上就自动发。',
  actWaiting: '没连上。连上就自动接着来。',
  notTaken: '这句没收下，已经放回输入框。',
  sendNow: '现在再发',
};

const en: typeof zh = {
  skip: 'Skip to the content',
  aid: 'A training aid: not for pay, not for promotion.',
  privately: 'private practice, yours alone',
  officially: 'official try, your supervisor can read it',
  exam: 'exam',
  stages: {
    'needs-understanding': 'Understand',
    'issue-collection': 'Collect',
    'solution-communication': 'Solve',
    feedback: 'Feedback',
  },
  levels: ['missing', 'formula', 'standard', 'model'],
  turn: (n) => `turn ${n}`,
  turns: (n) => (n === 1 ? '1 turn' : `${n} turns`),
  quoted: (words) => `“${words}”`,
  separator: ' · ',
  listed: (names) => names.join(', '),
  begin: 'Begin',
  unreachable: 'Not connected, so this cannot be opened. What was saved is safe.',
  again: 'Try again',
  notKept: 'Not connected, nothing was saved yet. Please try once more.',
  missing: 'There is nothing of yours here.',
  back: 'Back to the list',
  sendingFailed: 'Not connected. These words are kept and sent as soon as it is back.',
  actWaiting: 'Not connected. It goes on by itself as soon as it is back.',
  notTaken: 'Not accepted; your words are back in the input.',
  sendNow: 'Send now',
};

export type StudyStrings = typeof zh;
export const studyStrings = (lang: Lang): StudyStrings => (lang === 'zh-CN' ? zh : en);

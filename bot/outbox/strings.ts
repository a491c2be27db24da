import type { Language } from '../../scripts/vocabulary.ts';

/** What reminders and alerts say. Nothing in them tells who the customer is. */
const zh = {
  safety: '有危险，请马上过去',
  supervisor: '有一位客户需要您',
  where: (branch: string, place: string) => `${branch}·${place}`,
  first: {
    safety: '先顾人：业务全停，按卡片上的三步走。',
    supervisor: '同事正在接，您可以过去，也可以先悄悄提示一句。',
  },
  watch: '看这一场',
  soon: (time: string) => `${time} 前要办的`,
  now: (time: string) => `${time} 到了，答应客户的事`,
  past: (time: string) => `${time} 已经过了，答应客户的事`,
  promised: '您答应过：',
  doIt: '办好了告诉客户一声；办不完也先打个电话说清楚。',
  answer: (day: string) => `${day} 前要给客户答复`,
  answerWhy: '投诉从收到那天起 15 日内答复（R-02）。还没有结论的，先报延期并告诉客户。',
  leak: (time: string) => `${time} 前要报人民银行`,
  leakWhy: '客户说信息泄露了。有不利影响的，72 小时内上报（R-38）。先请合规定性。',
  coaching: '主管看了您这一场',
  coachingWhy: '只有您看得到。点开能看到是哪一句。',
  open: '打开这一场',
};

const en: typeof zh = {
  safety: 'Danger: please go there now',
  supervisor: 'A customer needs you',
  where: (branch, place) => `${branch} · ${place}`,
  first: {
    safety: 'People first: all business stops, follow the three steps on the card.',
    supervisor: 'A colleague is with the customer. Go over, or send a quiet word first.',
  },
  watch: 'See this talk',
  soon: (time) => `To be done by ${time}`,
  now: (time) => `It is ${time}: what the customer was promised`,
  past: (time) => `${time} has passed: what the customer was promised`,
  promised: 'You promised: ',
  doIt: 'Tell the customer once it is done; if it is not, call and say so.',
  answer: (day) => `The customer must be answered by ${day}`,
  answerWhy:
    'A complaint is answered within 15 days of receipt (R-02). Without a result, ask for more time and tell the customer.',
  leak: (time) => `To be reported to the PBoC by ${time}`,
  leakWhy:
    'The customer says that her data leaked. With adverse effect it is reported within 72 hours (R-38). Ask compliance first.',
  coaching: 'Your supervisor has read a talk of yours',
  coachingWhy: 'Only you see this. Open it to find the sentence.',
  open: 'Open the talk',
};

export const outboxWords = (lang: Language): typeof zh => (lang === 'zh-CN' ? zh : en);

import { json, type Operations } from './operation.ts';

/** Reading many talks, and one. */
export const REVIEW: Operations = {
  'GET /api/review/queue': {
    zh: '复核队列：按条件筛选、排序，一页一页取',
    en: 'The review queue: filtered, sorted, by pages',
    answer: json('QueuePage'),
  },
  'GET /api/review/today': { zh: '今天要处理的', en: 'What needs a reviewer today', answer: json('Today') },
  'GET /api/review/names': {
    zh: '各种编号的叫法',
    en: 'What the ids of a talk are called',
    answer: json('Names'),
  },
  'GET /api/review/overview': {
    zh: '总览：多场谈话的数字',
    en: 'Figures over many talks',
    answer: json('Overview'),
  },
  'GET /api/review/causes': {
    zh: '溯源整改：投诉的起因',
    en: 'Causes of complaints, to put right at the root',
    answer: json('Causes'),
  },
  'GET /api/review/morning': {
    zh: '晨会一案：这周一页，不带名字',
    en: 'One anonymised page for the Monday meeting',
    answer: json('Morning'),
  },
  'GET /api/review/views': {
    zh: '自己存下的筛选',
    en: "One's own saved views",
    answer: json('SavedViews'),
  },
  'PUT /api/review/views/:id': {
    zh: '存下一个筛选',
    en: 'Saves a view',
    answer: json('SavedViews'),
  },
  'DELETE /api/review/views/:id': {
    zh: '删掉一个筛选',
    en: 'Drops a saved view',
    answer: json('SavedViews'),
  },
  'GET /api/review/mine': {
    zh: '自己被复核过的谈话',
    en: "One's own talks under review",
    answer: json('QueuePage'),
  },
  'GET /api/review/talks/:id': {
    zh: '一场谈话：逐句、评分、复核经过',
    en: 'One talk: turns, scorecard, review',
    answer: json('Talk'),
  },
  'GET /api/review/talks/:id/summary': {
    zh: '一场谈话的三句话：配了语言模型就由它来写，每句都有据可查；写不好就用原来的',
    en: 'A talk in three lines: by a model where one is configured, each backed by a turn; else the scripted ones',
    answer: json('SummedTalk'),
  },
  'POST /api/review/talks/:id/acts': {
    zh: '对一场谈话做一件事：批注、改标注、改分、申诉……重发只算一次',
    en: 'One act on a talk: comment, correct, override, appeal and so on; a repeat counts once',
    answer: json('Talk'),
    problems: ['notNow'],
  },
  'GET /api/talks/:id/stream': {
    zh: '旁看一场正在进行的谈话',
    en: 'Watches a live talk',
    answer: { kind: 'events', of: 'WatchedTalk' },
  },
  'POST /api/talks/:id/whisper': {
    zh: '往员工的卡上放一句话',
    en: "Puts a line on the clerk's card",
    answer: json('WatchedTalk'),
    problems: ['talkOver', 'talkShared'],
  },
  'POST /api/talks/:id/take-over': {
    zh: '接手一场谈话',
    en: 'Takes a live talk over',
    answer: json('WatchedTalk'),
    problems: ['talkOver', 'talkShared'],
  },
};

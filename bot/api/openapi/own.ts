import { json, type Operations } from './operation.ts';

/** Who is signed in, and what is everybody's own: practice, recall, progress. */
export const OWN: Operations = {
  'GET /api/me': { zh: '谁登录着、能做什么', en: 'Who is signed in and what she may do', answer: json('Me') },
  'POST /api/sign-in': {
    zh: '本机试用：扮演一个人',
    en: 'Local mode: takes the part of one of the demo',
    answer: json('SignIn'),
  },
  'GET /api/openapi.json': { zh: '这份文档', en: 'This document', answer: json('OpenApi') },
  'GET /api/practice': {
    zh: '可练的案例和自己的练习',
    en: "Cases to practise and one's own practice",
    answer: json('PracticeList'),
  },
  'POST /api/practice': { zh: '开一场练习', en: 'Opens a practice', answer: json('PracticeAnswer') },
  'GET /api/practice/:id': {
    zh: '练习房间；结束后带复盘',
    en: 'The practice room, with its debrief once it has ended',
    answer: json('Practice'),
  },
  'POST /api/practice/:id/acts': {
    zh: '在练习里做一件事：说话、要提示、重说……',
    en: 'One act in a practice: say, hint, retry and so on',
    answer: json('PracticeAnswer'),
  },
  'GET /api/recall': { zh: '自己回忆过的谈话', en: "One's own recalled talks", answer: json('RecallList') },
  'GET /api/recall/:id': { zh: '一场回忆的谈话', en: 'A recalled talk', answer: json('Recall') },
  'POST /api/recall/:id/acts': {
    zh: '接着讲、撤一句、讲完、分享',
    en: 'Tells on, undoes, ends or shares a recalled talk',
    answer: json('RecallAnswer'),
  },
  'GET /api/progress': { zh: '自己的进步', en: "One's own progress", answer: json('Progress') },
  'POST /api/mentor': {
    zh: '写下带教人或一句带教记录',
    en: 'Names the mentor or adds a note',
    answer: json('Mentor'),
  },
};

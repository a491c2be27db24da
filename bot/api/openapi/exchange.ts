import { json, type Operations } from './operation.ts';

/** Taking talks out and in, keeping and deleting them, and making cases and examples of them. */
export const EXCHANGE: Operations = {
  'GET /api/review/export/size': {
    zh: '导出前先数一数有几场',
    en: 'How many talks an export will hold',
    answer: json('ExportSize'),
  },
  'GET /api/review/export': {
    zh: '导出谈话：表格、JSONL、.transcript 或存证包，边写边下',
    en: 'Exports talks as a stream: CSV, JSONL, .transcript or an evidence pack',
    answer: {
      kind: 'file',
      types: ['text/csv', 'application/x-ndjson', 'application/json', 'application/pdf', 'application/zip'],
    },
  },
  'POST /api/review/import': {
    zh: '导入谈话：请求体就是文件；一行坏了就全不收',
    en: 'Imports talks: the body is the file; one bad row and nothing is kept',
    answer: { kind: 'lines', of: 'ImportEvent' },
    takes: ['text/csv', 'application/x-ndjson', 'application/json'],
    problems: ['tooLarge'],
  },
  'GET /api/audit': {
    zh: '查审计记录，顺带查链条是否完整',
    en: 'Searches the audit log and checks its chain',
    answer: json('AuditPage'),
  },
  'GET /api/case-numbers/:number': {
    zh: '一个工单号下有几场谈话',
    en: 'How many talks a case number has',
    answer: json('CaseNumber'),
  },
  'DELETE /api/case-numbers/:number': {
    zh: '删除一个工单号的全部谈话，封存的除外',
    en: 'Deletes every talk of a case number but those on hold',
    answer: json('Deleted'),
  },
  'POST /api/review/talks/:id/case': {
    zh: '把一场谈话做成匿名案例草稿',
    en: 'Makes an anonymised practice case of a talk',
    answer: json('CaseDraft'),
    problems: ['conflict'],
  },
  'GET /api/cases': { zh: '案例草稿', en: 'Drafts of cases', answer: json('CaseList') },
  'GET /api/cases/:id': { zh: '一份案例草稿', en: 'One draft', answer: json('CaseDraft') },
  'PUT /api/cases/:id': {
    zh: '改案例草稿；别人先存了就不覆盖',
    en: 'Edits a draft; never over what somebody else saved first',
    answer: json('CaseDraft'),
    problems: ['conflict'],
  },
  'POST /api/cases/:id/publish': {
    zh: '检查通过就发布；不通过时退回草稿和要改的地方',
    en: 'Publishes what the checker accepts; else answers 422 with the draft and its faults',
    answer: json('CaseDraft'),
    sentBack: 'CaseDraft',
    problems: ['conflict'],
  },
  'GET /api/candidates': {
    zh: '候选例句：督导改过的标注',
    en: 'Candidate examples: what supervisors corrected',
    answer: json('CandidateList'),
  },
  'POST /api/candidates/:id': {
    zh: '收下或不收一条候选例句',
    en: 'Accepts or declines a candidate',
    answer: json('CandidateList'),
  },
};

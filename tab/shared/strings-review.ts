import type { Me } from '../../bot/api/review/me.ts';
import type { QueueRow, Today } from '../../bot/api/review/queue.ts';
import type { ReviewPlace } from '../route.ts';
import type { Lang } from './strings.ts';

type Role = Me['roles'][number];
type State = QueueRow['state'];
type Kind = QueueRow['kind'];

/** Words that all screens of the review share. */
const zh = {
  places: {
    queue: '待看',
    talk: '待看',
    overview: '看板',
    cases: '案例',
    examples: '例句',
    morning: '晨会一案',
    export: '导出',
    audit: '审计',
    clear: '清理',
    mine: '我的评审',
  } as Readonly<Record<ReviewPlace, string>>,
  roles: {
    staff: '柜员',
    trainee: '学员',
    trainer: '培训师',
    supervisor: '主管',
    auditor: '审计',
    admin: '管理员',
  } as Readonly<Record<Role, string>>,
  who: (name: string, office: string, role: string) => `${name}·${office}${role}`,
  headOffice: '总行',
  region: '分行',
  personMenu: '您是谁，去哪里',
  tryRole: '换个角色看看（试用，只在本机）',
  goTo: '去',
  switchFailed: '没换成。服务没连上，请再点一次。',
  noPlace: '您的角色在评审里没有可看的。',
  noPlaceTry: '想看主管的屏幕，从右上角换个角色。',
  denied: '这一页您看不了。',
  deniedAsk: '要用的话，请找支行主管或系统管理员开权限。',
  signInFailed: '没能认出您。',
  signInAsk: '请关掉标签页再打开；还不行，找系统管理员给“接诉教练”授权。',
  consent: '第一次打开，要您先同意，我们才能知道您是谁。',
  consentFor: '只用您的姓名和账号，不看邮件、日程、文件。会另开一个窗口，办完自动关上。',
  agree: '同意并继续',
  consentFailed: '还没办成，可以再点一次。公司不让个人同意的，请系统管理员统一授权。',
  consentDone: '好了，这个窗口可以关了。',
  missing: '这里没有这一通，或者不归您看。',
  unreachable: '没连上，打不开。已经存下的都在，连上就好。',
  again: '再试一次',
  toQueue: '回待看',
  skip: '跳到内容',
  notKept: '没连上，还没存下。写的都在，请再点一次。',
  refused: '没收下。写的都在，看一眼再发。',
  cancel: '先不',
  states: {
    waiting: '待看',
    reviewed: '看过，等她回复',
    acknowledged: '看过',
    appealed: '申诉中',
    settled: '申诉已答复',
  } as Readonly<Record<State, string>>,
  kinds: {
    live: '现场',
    'official-practice': '正式练习',
    'shared-recall': '分享的复盘',
    imported: '导入',
  } as Readonly<Record<Kind, string>>,
  needs: {
    safety: '人身安全',
    'red-line': '踩了红线',
    overdue: '承诺过了点',
    appeal: '申诉',
    calibrate: '两人盲评',
    sample: '抽样',
    'review-review': '抽查评审',
  } as Readonly<Record<Today['needs'][number]['need'], string>>,
};

const en: typeof zh = {
  places: {
    queue: 'To review',
    talk: 'To review',
    overview: 'Overview',
    cases: 'Cases',
    examples: 'Examples',
    morning: 'Morning case',
    export: 'Export',
    audit: 'Audit',
    clear: 'Delete',
    mine: 'My reviews',
  },
  roles: {
    staff: 'staff',
    trainee: 'trainee',
    trainer: 'trainer',
    supervisor: 'supervisor',
    auditor: 'auditor',
    admin: 'admin',
  },
  who: (name, office, role) => `${name} · ${office} ${role}`,
  headOffice: 'head office',
  region: 'region',
  personMenu: 'Who you are and where to go',
  tryRole: 'Try another role (this machine only)',
  goTo: 'Go to',
  switchFailed: 'Not switched: the server did not answer. Please try again.',
  noPlace: 'Your role has nothing to see in the review.',
  noPlaceTry: 'To see a supervisor’s screens, switch the role at the top right.',
  denied: 'This page is not open to you.',
  deniedAsk: 'If you need it, ask your supervisor or the administrator.',
  signInFailed: 'We could not tell who you are.',
  signInAsk:
    'Close the tab and open it again; if that fails, ask your administrator to grant consent to the app.',
  consent: 'On your first visit we need your consent to know who you are.',
  consentFor:
    'Only your name and account are used: no mail, calendar or files. A window opens, and closes by itself.',
  agree: 'Consent and go on',
  consentFailed:
    'Not done yet; you may try once more. If your bank lets nobody consent alone, ask your administrator to grant it.',
  consentDone: 'Done. You can close this window.',
  missing: 'This talk is not here, or not yours to read.',
  unreachable: 'Not connected, so this cannot be opened. What was saved is safe.',
  again: 'Try again',
  toQueue: 'Back to the queue',
  skip: 'Skip to the content',
  notKept: 'Not connected, not saved yet. Your words are still here; please try again.',
  refused: 'Not accepted. Your words are still here; have a look and send again.',
  cancel: 'Not now',
  states: {
    waiting: 'To review',
    reviewed: 'Reviewed, awaiting reply',
    acknowledged: 'Reviewed',
    appealed: 'Appealed',
    settled: 'Appeal answered',
  },
  kinds: {
    live: 'Live',
    'official-practice': 'Official practice',
    'shared-recall': 'Shared recalls',
    imported: 'Imported',
  },
  needs: {
    safety: 'Safety',
    'red-line': 'Red line crossed',
    overdue: 'Promise overdue',
    appeal: 'Appeals',
    calibrate: 'Blind grading',
    sample: 'Sample',
    'review-review': 'Review checks',
  },
};

export type ReviewStrings = typeof zh;
export const reviewStrings = (lang: Lang): ReviewStrings => (lang === 'zh-CN' ? zh : en);

/** The closed lists that every room shares. Ids are permanent: extend, never rename. */

export const LANGUAGES = ['zh-CN', 'en-US'] as const;
export const CHANNELS = ['lobby', 'counter', 'phone'] as const;
export const STAGES = [
  'needs-understanding',
  'issue-collection',
  'solution-communication',
  'feedback',
] as const;
export const TALK_MODES = ['normal', 'supervisor', 'safety'] as const;
export const TONES = ['warm', 'concise', 'plain'] as const;
export const EMOTIONS = [0, 1, 2, 3, 4] as const;

export const CATEGORIES = [
  'referral',
  'overpayment',
  'card-billing',
  'loan-rate',
  'loan-process',
  'investment-loss',
  'early-withdrawal',
  'fee',
  'queue',
  'attitude',
  'account-restricted',
  'fraud',
  'card-swallowed',
  'privacy',
  'corporate',
  'documents',
  'debt-credit',
  'app-system',
  'cash',
  'money-transfer',
  'other',
] as const;

export const SIGNALS = [
  'repeat-visit',
  'regulator',
  'media',
  'lawsuit',
  'disruption',
  'violence',
  'self-harm',
  'vulnerable',
  'recording',
  'churn',
  'abuse',
  'police',
  'urgent',
  'fraud-victim',
  'privacy-leak',
  'misconduct',
  'compensation',
  'debt-distress',
  'outage',
  'bank-run',
  'agent',
  'bereavement',
] as const;
/** A life is threatened, her own or another's: then only safety counts (domain G-06, G-07). */
export const OF_LIFE: readonly Signal[] = ['violence', 'self-harm'];

/** What a staff line does; the last four are faults. */
export const STAFF_ACTS = [
  'empathy',
  'apology',
  'ownership',
  'clarify',
  'explain',
  'options',
  'next-step',
  'check',
  'interrupt',
  'dismissive',
  'blame-shift',
  'over-promise',
] as const;

/** What a customer's utterance does in the talk. */
export const CUSTOMER_ACTS = [
  'greet',
  'inform',
  'question',
  'agree',
  'refuse',
  'correct',
  'withdraw',
  'digress',
  'thank',
  'unclear',
] as const;

/** The job a scripted line does; the statechart names the step, the playbook holds its lines. */
export const STEPS = [
  'cover',
  'greet',
  'acknowledge',
  'own',
  'paraphrase',
  'ask',
  'clarify',
  'summarise',
  'explain',
  'propose',
  'transfer',
  'commit',
  'survey',
  'reopen',
  'close',
  'withdrawn',
  'digress',
  'unclear',
  'hold',
  'deescalate',
  'handover',
  'fraud',
  'crisis',
  'safety',
  'bystander',
] as const;

export const SEVERITIES = ['warn', 'block'] as const;
/** C confirmed, M from memory (needs a compliance check), P practice of one bank. */
export const FACT_STATUSES = ['C', 'M', 'P'] as const;

export type Language = (typeof LANGUAGES)[number];
export type Channel = (typeof CHANNELS)[number];
export type Stage = (typeof STAGES)[number];
export type TalkMode = (typeof TALK_MODES)[number];
export type Tone = (typeof TONES)[number];
export type Emotion = (typeof EMOTIONS)[number];
export type Category = (typeof CATEGORIES)[number];
export type Signal = (typeof SIGNALS)[number];
export type StaffAct = (typeof STAFF_ACTS)[number];
export type CustomerAct = (typeof CUSTOMER_ACTS)[number];
export type Step = (typeof STEPS)[number];
export type Severity = (typeof SEVERITIES)[number];
export type FactStatus = (typeof FACT_STATUSES)[number];

/** The twelve skills of the rubric (D-xx), in its order. */
export const DIMENSIONS = [
  'D-01',
  'D-02',
  'D-03',
  'D-04',
  'D-05',
  'D-06',
  'D-07',
  'D-08',
  'D-09',
  'D-10',
  'D-11',
  'D-12',
] as const;
export type DimensionId = (typeof DIMENSIONS)[number];

/** What fails a talk whatever else was good (一票否决). */
export const CRITICAL_FAILS = [
  'CF1',
  'CF2',
  'CF3',
  'CF4',
  'CF5',
  'CF6',
  'CF7',
  'CF8',
  'CF9',
  'CF10',
] as const;
export type CriticalFailId = (typeof CRITICAL_FAILS)[number];

/** The half of a two-language text that a language reads. */
export type Half = 'zh' | 'en';
export const halfOf = (lang: Language): Half => (lang === 'zh-CN' ? 'zh' : 'en');

import type { Playbook } from '../../scripts/playbook.ts';
import {
  CATEGORIES,
  DIMENSIONS,
  halfOf,
  type Language,
  SIGNALS,
  type Signal,
  STAFF_ACTS,
  STAGES,
  type StaffAct,
} from '../../scripts/vocabulary.ts';
import type { Names } from '../api/review/names.ts';
import { type Both, both } from '../both.ts';
import { CATEGORY_NAMES, STAGE_NAMES } from '../cards/strings.ts';
import { OUTCOME_NAMES } from './strings.ts';
import { TALK_OUTCOMES } from './vocabulary.ts';

const SIGNAL_NAMES: Readonly<Record<Signal, Both>> = {
  'repeat-visit': both('不止来一趟', 'Came before'),
  regulator: both('要打 12378', 'Will call the regulator'),
  media: both('要找媒体', 'Will go to the media'),
  lawsuit: both('要打官司', 'Will sue'),
  disruption: both('要闹起来', 'Making a scene'),
  violence: both('要动手', 'Violence'),
  'self-harm': both('说不想活', 'Self-harm'),
  vulnerable: both('要多照顾', 'Needs extra care'),
  recording: both('在录音录像', 'Recording'),
  churn: both('要销户走人', 'Will leave the bank'),
  abuse: both('骂人', 'Abuse'),
  police: both('要报警', 'Will call the police'),
  urgent: both('等着用', 'Urgent'),
  'fraud-victim': both('像是被骗了', 'Looks defrauded'),
  'privacy-leak': both('信息泄露', 'Data leaked'),
  misconduct: both('说员工违规', 'Alleges misconduct'),
  compensation: both('要赔偿', 'Wants compensation'),
  'debt-distress': both('还不上钱', 'Cannot repay'),
  outage: both('系统出问题', 'Outage'),
  'bank-run': both('担心取不出', 'Fears for deposits'),
  agent: both('有人代投诉', 'An agent complains'),
  bereavement: both('家里有丧事', 'Bereaved'),
};

const ACT_NAMES: Readonly<Record<StaffAct, Both>> = {
  empathy: both('认情绪', 'Empathy'),
  apology: both('道歉', 'Apology'),
  ownership: both('接下来', 'Ownership'),
  clarify: both('问清楚', 'Asks'),
  explain: both('说明', 'Explains'),
  options: both('给选择', 'Offers options'),
  'next-step': both('说下一步', 'Next step'),
  check: both('确认', 'Checks'),
  interrupt: both('打断', 'Interrupts'),
  dismissive: both('敷衍', 'Dismissive'),
  'blame-shift': both('推出去', 'Shifts blame'),
  'over-promise': both('说满了', 'Over-promises'),
};

/** What a red line is called; its id where the playbook no longer has it. */
export const nameOfRule = (rule: string, { redLines }: Playbook, lang: Language): string =>
  redLines.find(({ id }) => id === rule)?.[halfOf(lang)] ?? rule;

/** What the ids of a talk are called in a language. Pure. */
export function namesOf(lang: Language, { redLines, rubric }: Playbook): Names {
  const half = halfOf(lang);
  return {
    categories: CATEGORIES.map((id) => ({ id, name: CATEGORY_NAMES[lang][id] })),
    signals: SIGNALS.map((id) => ({ id, name: SIGNAL_NAMES[id][lang] })),
    acts: STAFF_ACTS.map((id) => ({ id, name: ACT_NAMES[id][lang] })),
    stages: [...STAGES, 'closed' as const].map((id) => ({ id, name: STAGE_NAMES[lang][id] })),
    outcomes: TALK_OUTCOMES.map((id) => ({ id, name: OUTCOME_NAMES[id][lang] })),
    dimensions: DIMENSIONS.map((id) => ({ id, name: rubric.dimensions[id].name[half] })),
    rules: redLines.map((rule) => ({ id: rule.id, name: rule[half], severity: rule.severity })),
  };
}

import type { Playbook } from '../../scripts/playbook.ts';
import type { Scenario } from '../../scripts/scenario-schema.ts';
import { draw, pickOne } from '../scenarios/chance.ts';
import { TRAINEES } from '../scenarios/trainees.ts';

/** How a clerk talks: shares of turns in which she speaks so; what is left she says as the model talks do. */
export interface Skill {
  readonly card: number;
  readonly formulaic: number;
  readonly cold: number;
  readonly promising: number;
  /** chance that she sends somebody away, before the drill on it */
  readonly shunts: number;
}

const GOOD: Skill = { card: 0.25, formulaic: 0.05, cold: 0, promising: 0, shunts: 0.1 };
const AVERAGE: Skill = { card: 0.25, formulaic: 0.25, cold: 0.08, promising: 0.04, shunts: 0.4 };
const POOR: Skill = { card: 0.05, formulaic: 0.25, cold: 0.45, promising: 0, shunts: 0.7 };
const PROMISING: Skill = { card: 0.1, formulaic: 0.15, cold: 0.05, promising: 0.4, shunts: 0.25 };

/** How the people of the invented bank talk, by id. */
export const SKILLS: Readonly<Record<string, Skill>> = {
  'demo-staff-1': GOOD,
  'demo-staff-2': AVERAGE,
  'demo-staff-3': PROMISING,
  'demo-staff-4': POOR,
  'demo-staff-5': GOOD,
  'demo-staff-6': AVERAGE,
  'demo-staff-7': AVERAGE,
  'demo-staff-8': POOR,
  'demo-staff-9': GOOD,
};

/** 「没人接手」 (F-12) as it is said at the counter. */
const SHUNTS = [
  '这个不归我们管，您打客服问吧。',
  '这是信用卡中心的事，您去问他们。',
  '您去别的网点问问，我们这儿办不了。',
  '您自己在手机银行上弄吧。',
];
const SENDS_AWAY = /不归|打客服|别的窗口|客服电话/u;
const CALLBACKS = [
  '我明天下午四点前给您回电话，告诉您办到哪一步。',
  '我姓何，后天上午十点前我打给您，把结果告诉您。',
  '今天下午五点前我给您回个电话。',
];
/** What a drill leaves of a habit. */
const AFTER_DRILL = 0.12;

export interface Speaker {
  readonly skill: Skill;
  readonly scenario: Scenario;
  readonly playbook: Playbook;
  readonly seed: number;
  /** the drill on handing over lies behind her */
  readonly drilled: boolean;
}

/** What she says in a turn: words of her own, the card's line, or the card's line in her own way. */
export type Line =
  | { readonly kind: 'own'; readonly text: string }
  | { readonly kind: 'card'; readonly edited: boolean };

export function lineOf(
  { skill, scenario, playbook, seed, drilled }: Speaker,
  turn: number,
  isLast: boolean,
): Line {
  const roll = draw(seed, `line:${turn}`);
  const of = (name: string) => {
    const lines = TRAINEES.find((trainee) => trainee.name === name)?.lines(scenario, seed, playbook) ?? [];
    return lines.filter((text) => !drilled || !SENDS_AWAY.test(text));
  };
  const own = (text: string | undefined): Line => ({ kind: 'own', text: text || '您稍等，我看一下。' });
  const shunts = skill.shunts * (drilled ? AFTER_DRILL : 1);
  if (turn === 0 && isAboutHandingOver(scenario) && draw(seed, 'shunt') < shunts)
    return own(pickOne(SHUNTS, seed, 'shunt-line'));
  if (isLast && draw(seed, 'callback') < 0.6) return own(pickOne(CALLBACKS, seed, 'callback-line'));
  let share = skill.card;
  if (roll < share) return { kind: 'card', edited: draw(seed, `edited:${turn}`) < 0.3 };
  share += skill.formulaic;
  if (roll < share) return own(pickOne(of('formulaic'), seed, `formulaic:${turn}`));
  share += skill.cold;
  if (roll < share) return own(pickOne(of('cold'), seed, `cold:${turn}`));
  share += skill.promising;
  if (roll < share) return own(pickOne(of('promising'), seed, `promising:${turn}`));
  return own(of('paraphrasing')[turn]);
}

const isAboutHandingOver = ({ category }: Scenario) =>
  ['referral', 'overpayment', 'card-billing', 'loan-process', 'app-system', 'documents', 'fee'].includes(
    category,
  );

import type { Playbook } from '../../scripts/playbook.ts';
import { halfOf } from '../../scripts/vocabulary.ts';
import { inspect } from '../comply/inspect.ts';
import { suggest } from '../suggest/suggest.ts';

import { does } from './history.ts';
import type { StaffLine } from './line.ts';
import type { Observed, Scene } from './observe.ts';
import type { Feedback, Measure, Mood } from './practice.ts';
import { repeatsItself } from './shape.ts';

/** A trainee reads two things at a time. */
const MOST = 2;
const SOOTHING = ['names-trouble', 'specific-apology', 'calming-offer', 'calms', 'wave-heard'] as const;

interface Said extends Scene {
  readonly line: StaffLine;
  readonly observed: readonly Observed[];
  readonly mood: Mood;
  readonly at: number | null;
}

/** What a coach would whisper after this line; `better` is for the moment in which it was said. */
export function feedbackOn(said: Said, playbook: Playbook): Feedback {
  const half = halfOf(said.practice.lang);
  const { line, rules } = said;
  const faults = faultsOf(said);
  const [finding] = line.findings;
  const why =
    finding?.why ?? faults.map(({ behaviour }) => rules.behaviours[behaviour].why?.[half]).find(Boolean);
  return {
    good: goodOf(said),
    missed: faults.slice(0, MOST).map((fault) => ({ text: missedText(fault, said) })),
    better: faults.length > 0 || finding ? betterLine(said, playbook) : null,
    why: why ?? null,
    moved: movement(said.practice.mood, said.mood, said),
  };
}

function goodOf({ observed, rules, practice, played }: Said): Feedback['good'] {
  const half = halfOf(practice.lang);
  const named = [...played.calmers, ...played.fair];
  const good = observed.flatMap(({ behaviour, entry, quote }) => {
    const praise = rules.behaviours[behaviour].good?.[half];
    if (!praise) return [];
    const what = behaviour === 'asks-open-point' ? undefined : named.find(({ id }) => id === entry)?.[half];
    return [{ text: what ?? praise, quote }];
  });
  return good.slice(0, MOST);
}

/** What went wrong in the line, and what an angry customer did not get from it. */
function faultsOf({ observed, rules, practice }: Said): readonly Observed[] {
  const bad = observed.filter(
    ({ behaviour }) => rules.behaviours[behaviour].missed && !isOmission(behaviour),
  );
  const soothed = (did: readonly string[]) => SOOTHING.some((behaviour) => does(did, behaviour));
  const now = observed.map(({ behaviour }) => behaviour);
  const angry = practice.mood.temper >= 2;
  if (!angry || bad.length > 0 || soothed(now) || soothed(practice.turns.at(-1)?.did ?? [])) return bad;
  return [{ behaviour: 'names-trouble', quote: '' }];
}
const isOmission = (behaviour: string) => behaviour === 'names-trouble';

function missedText({ behaviour, entry, quote }: Observed, { rules, practice, played }: Said): string {
  const half = halfOf(practice.lang);
  const sore = played.inflamers.find(({ id }) => id === entry)?.[half];
  const text = rules.behaviours[behaviour].missed?.[half] ?? '';
  if (behaviour === 'inflames' && sore) return half === 'zh' ? `${text}：${sore}` : `${text}: ${sore}`;
  return quote && behaviour.endsWith('red-line') ? `“${quote}” ${text}` : text;
}

/** What to say instead, in her situation: the guard's own line where one was crossed, else the coach's (approved). */
function betterLine({ practice, line, at }: Said, playbook: Playbook): Feedback['better'] {
  const { lang, context, lastHeard } = practice.conversation;
  const situation = { lang, category: context.category, emotion: context.temper, customer: lastHeard };
  const isNew = (text: string) => !repeatsItself(text, [line.text]);
  const isUsable = (text: string) =>
    isNew(text) && !/[{}]/u.test(text) && inspect(text, playbook, situation).length === 0;
  const instead = line.findings.map((finding) => finding.instead).find(isUsable);
  if (instead) return { text: instead };
  const { say, ask } = suggest(practice.conversation, playbook, at);
  const text = [...say, ...ask].map((suggested) => suggested.text).find(isNew);
  return text ? { text } : null;
}

/** 「愤怒 → 不满，信任 25 → 41」 */
function movement(before: Mood, after: Mood, { rules, practice }: Said): string {
  const half = halfOf(practice.lang);
  const name = (what: Measure, value: number) =>
    what === 'temper' ? (rules.tempers[value]?.[half] ?? '') : String(value);
  const moved = (Object.keys(rules.measures) as Measure[])
    .filter((what) => before[what] !== after[what])
    .map((what) => `${rules.measures[what][half]} ${name(what, before[what])} → ${name(what, after[what])}`);
  return moved.join(half === 'zh' ? '，' : ', ') || rules.still[half];
}

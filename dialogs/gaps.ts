import type { Reachability } from '../scripts/checks/coverage.ts';
import type { Gap } from '../scripts/checks/gaps.ts';
import type { Scripts } from '../scripts/playbook.ts';
import type { ScriptLine } from '../scripts/schema.ts';
import {
  CATEGORIES,
  CHANNELS,
  EMOTIONS,
  LANGUAGES,
  STAGES,
  type Stage,
  type Step,
} from '../scripts/vocabulary.ts';
import { complaintMachine } from './complaint-machine.ts';
import { type Conversation, startConversation } from './conversation.ts';
import { stageOf } from './stage.ts';
import { holds } from './suggest/condition.ts';
import { fillPlaceholders } from './suggest/placeholders.ts';

/** A kind of moment in which the talk needs words, whatever else is known. */
type Moment = Pick<Gap, 'step' | 'signals'> &
  Partial<Pick<Gap, 'stage' | 'category' | 'channel'>> & {
    readonly least?: number;
  };

const anyTime = (step: Step): Moment => ({ step, signals: [] });

/** What the agenda asks for beside the steps of the stages (suggest/agenda.ts, suggest/suggest.ts). */
const BESIDE_THE_STAGES: readonly Moment[] = [
  { step: 'safety', signals: ['violence'] },
  { step: 'safety', signals: ['self-harm'] },
  anyTime('safety'),
  { step: 'crisis', signals: ['bank-run'] },
  { step: 'fraud', signals: ['fraud-victim'] },
  { step: 'fraud', signals: [], category: 'fraud' },
  { step: 'deescalate', signals: [], least: 3 },
  { step: 'bystander', signals: [], channel: 'lobby', least: 3 },
  { step: 'bystander', signals: [], channel: 'counter', least: 3 },
  ...(['handover', 'clarify', 'digress', 'unclear', 'close'] as const).map(anyTime),
];
/** Lines that the clerk finds by herself: before she looks down to type, while she looks something up. */
const AT_HAND: readonly Step[] = ['cover', 'hold'];
/** Explaining is done only where the complaint says so. */
const BY_SOLUTION: readonly Step[] = ['explain'];

/** The moments of the talk in which no line could be said. Empty for a complete playbook. */
export function findGaps(scripts: Scripts): readonly Gap[] {
  const moments = [...stageMoments(), ...BESIDE_THE_STAGES];
  return CATEGORIES.flatMap((category) => {
    const complaint = scripts.complaints[category];
    const needed = moments.filter(
      (m) =>
        (!m.category || m.category === category) &&
        (!BY_SOLUTION.includes(m.step) ||
          !complaint ||
          (complaint.solution as readonly Step[]).includes(m.step)),
    );
    const questions = Object.keys(complaint?.slots ?? {}).map((slot) => ({ ...anyTime('ask'), slot }));
    const talk = startConversation({ category });
    return [...needed, ...questions].flatMap((moment) => gapsIn({ ...moment, category }, talk, scripts));
  });
}

/** `talk` is one of which nothing is known but the category. */
function gapsIn(
  moment: Moment & Pick<Gap, 'category' | 'slot'>,
  talk: Conversation,
  scripts: Scripts,
): readonly Gap[] {
  const { step, stage, slot, category, signals, least = 0 } = moment;
  const lines = scripts.lines.filter(
    (line) =>
      line.step === step &&
      (!stage || line.stage === stage) &&
      (!slot || line.slot === slot) &&
      (!line.category || line.category.includes(category)),
  );
  const gap = { step, signals, category, ...(stage ? { stage } : {}), ...(slot ? { slot } : {}) };
  return LANGUAGES.flatMap((lang) =>
    CHANNELS.filter((channel) => !moment.channel || moment.channel === channel).flatMap((channel) =>
      EMOTIONS.filter((temper) => temper >= least)
        .map((temper) => ({ ...gap, lang, channel, temper }))
        .filter((one) => !lines.some((line) => isSayable(line, atMoment(talk, one), scripts))),
    ),
  );
}

function atMoment(talk: Conversation, { lang, channel, temper, signals }: Gap): Conversation {
  return { ...talk, lang, channel, context: { ...talk.context, temper, signals } };
}

function isSayable(line: ScriptLine, talk: Conversation, scripts: Scripts): boolean {
  const text = talk.lang === 'zh-CN' ? line.zh : line.en;
  return holds(line.when, talk) && fillPlaceholders(text, talk, scripts, null) !== null;
}

/** The steps that the states of the stages name; what to acknowledge depends on the stage. Questions come by slot. */
function stageMoments(): readonly Moment[] {
  const pairs = new Map(namedSteps().map(({ step, stage }) => [`${step} ${stage}`, { step, stage }]));
  return [...pairs.values()]
    .filter(({ step }) => step !== 'ask')
    .map(({ step, stage }) => ({ ...anyTime(step), ...(step === 'acknowledge' ? { stage } : {}) }));
}

function namedSteps(): readonly { readonly step: Step; readonly stage: Stage }[] {
  return Object.values(complaintMachine.root.states.stage?.states ?? {}).flatMap((state) => {
    const stage = stageOf({ stage: state.key } as Conversation['value']);
    const inner = Object.values(state.states) as readonly {
      readonly meta?: { readonly steps?: readonly Step[] };
    }[];
    return stage === 'closed'
      ? []
      : inner.flatMap((s) => (s.meta?.steps ?? []).map((step) => ({ step, stage })));
  });
}

/** Which steps come up in which stages: what lines can be reached. */
export function reachability(): Reachability {
  const named: Partial<Record<Step, readonly Stage[]>> = {};
  for (const { step, stage } of namedSteps()) named[step] = [...new Set([...(named[step] ?? []), stage])];
  const beside = [...BESIDE_THE_STAGES.map((moment) => moment.step), ...AT_HAND].filter(
    (step) => !named[step],
  );
  // a second wave is acknowledged whenever it comes
  const anywhere = [...beside, 'acknowledge' as const];
  return {
    stages: { ...named, ...Object.fromEntries(anywhere.map((step) => [step, STAGES])) },
    bySolution: BY_SOLUTION,
  };
}

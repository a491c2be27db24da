import type { Bilingual, Playbook } from '../../scripts/playbook.ts';
import type { TalkMode } from '../../scripts/vocabulary.ts';
import type { Conversation } from '../conversation.ts';
import { holds, specificity } from './condition.ts';
import { slotText } from './placeholders.ts';
import type { Suggestion } from './suggestion.ts';

const MOST_AVOIDED = 2;
const MOST_STEPS = 4;
const MOST_CALLED = 3;

type Advice = Pick<Suggestion, 'avoid' | 'steps' | 'escalate' | 'facts' | 'known' | 'missing' | 'open'>;

/** What not to say, what to do, whom to call, what is known and what is not. */
export function advice(conversation: Conversation, playbook: Playbook, mode: TalkMode): Advice {
  const { context, lang } = conversation;
  const in_ = (text: Bilingual) => (lang === 'zh-CN' ? text.zh : text.en);
  const complaint = playbook.complaints[context.category];
  const lanes = playbook.lanes.filter(
    (lane) => holds(lane.when, conversation) && (mode === 'safety') === (lane.mode === 'safety'),
  );
  const business = mode === 'safety' ? undefined : complaint;
  const avoid = [...lanes.flatMap((lane) => lane.avoid), ...fitting(business?.avoid ?? [], conversation)];
  const steps = [...lanes.flatMap((lane) => lane.steps), ...fitting(business?.steps ?? [], conversation)];
  const slots = Object.entries(complaint?.slots ?? {});
  const known = slots.flatMap(([slot, definition]) => {
    const text = slotText(conversation, playbook, slot, lang);
    return text === null ? [] : [{ slot, label: in_(definition), text }];
  });
  const open = slots
    .filter(([slot, definition]) => definition.required && !(slot in context.slots))
    .map(([slot, definition]) => ({ slot, label: in_(definition) }));
  return {
    avoid: avoid
      .slice(0, MOST_AVOIDED)
      .map((a) => ({ ...(a.rule ? { rule: a.rule } : {}), text: in_(a), why: in_(a.why) })),
    steps: steps.slice(0, MOST_STEPS).map((s) => ({ text: in_(s) })),
    escalate: soonestPerPerson(playbook.bank.escalation.filter((e) => holds(e.when, conversation)))
      .slice(0, MOST_CALLED)
      .map((e) => ({ to: in_(e), withinMinutes: e.withinMinutes, why: in_(e.why) })),
    facts: Object.fromEntries(known.map((fact) => [fact.slot, fact.text])),
    known,
    missing: open.map((o) => o.slot),
    open,
  };
}

/** Those that fit, the most specific first; equals keep the order of the file. */
function fitting<T extends { when?: Parameters<typeof holds>[0] }>(
  all: readonly T[],
  conversation: Conversation,
) {
  return all
    .filter((item) => holds(item.when, conversation))
    .sort((a, b) => specificity(b.when, conversation) - specificity(a.when, conversation));
}

/** Nobody is called twice: of several reasons to call one person the most urgent stands. */
function soonestPerPerson<T extends Bilingual & { readonly withinMinutes: number }>(
  all: readonly T[],
): readonly T[] {
  const soonest: T[] = [];
  for (const call of [...all].sort((a, b) => a.withinMinutes - b.withinMinutes)) {
    if (!soonest.some((earlier) => earlier.zh.includes(call.zh))) soonest.push(call);
  }
  return soonest;
}

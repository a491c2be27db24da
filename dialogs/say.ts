import type { Playbook } from '../scripts/playbook.ts';
import type { Step } from '../scripts/vocabulary.ts';
import { readCommitment } from './comply/commitment.ts';
import type { Finding } from './comply/finding.ts';
import { inspect } from './comply/inspect.ts';
import { advance, type Conversation } from './conversation.ts';
import type { Commitment, Spoken, StaffDialogEvent } from './events.ts';
import { readStaff } from './recognise/read-staff.ts';
import type { StaffReading, Utterance } from './recognise/recognition.ts';

export interface Said extends Utterance {
  /** the scripted line that was confirmed with a tap, if it was one */
  readonly line?: string;
  /** epoch milliseconds; without it promises carry no due time */
  readonly at?: number | null;
}

export interface SaidTurn {
  readonly conversation: Conversation;
  readonly reading: StaffReading;
  readonly findings: readonly Finding[];
}

/** The staff spoke: the record. A confirmed scripted line takes its own step, typed words the steps they are read as. */
export function say(conversation: Conversation, said: Said, playbook: Playbook): SaidTurn {
  const { context, lang } = conversation;
  const utterance: Utterance = { lang, customer: conversation.lastHeard, ...said };
  const reading = readStaff(utterance, playbook);
  const scripted = said.line ? playbook.lines.find((line) => line.id === said.line) : undefined;
  const commitment = readCommitment(said.text, said.at ?? null, playbook);
  const steps: readonly Step[] = scripted ? [scripted.step] : typedSteps(reading.steps, commitment);
  const spoken: Spoken = {
    presumed: false,
    about: scripted?.when?.signals ?? reading.about,
    ...(scripted?.slot ? { slot: scripted.slot } : askedSlot(conversation, steps)),
  };
  const promising = steps.includes('commit') ? 'commit' : steps[0];
  const events = steps.map(
    (step): StaffDialogEvent => ({
      type: `staff.${step}`,
      ...spoken,
      ...(step === promising && commitment ? { commitment } : {}),
    }),
  );
  const next = advance(conversation, events);
  const findings = inspect(said.text, playbook, {
    customer: conversation.lastHeard,
    category: context.category,
    emotion: context.temper,
    lang,
  });
  const confirmed = conversation.offered.find((offer) => offer.line === said.line);
  const pending = spoken.slot ?? (confirmed?.slot || conversation.pending);
  return {
    reading,
    findings,
    conversation: {
      ...next,
      offered: steps.includes('ask')
        ? []
        : conversation.offered.filter((offer) => offer.line !== said.line && offer.slot !== null),
      pending,
      staffSpoke: true,
      used: said.line && !next.used.includes(said.line) ? [...next.used, said.line] : next.used,
    },
  };
}

/** A question in the clerk's own words most likely asks for the first thing still open. */
function askedSlot({ context, pending }: Conversation, steps: readonly Step[]): { slot?: string } {
  const slot = pending ?? context.open[0];
  return steps.includes('ask') && slot ? { slot } : {};
}

/** A promise with a time is a commitment, however it is kept (a call is no hand-over); an offer's question is its own. */
function typedSteps(steps: readonly Step[], commitment: Commitment | null): readonly Step[] {
  const promised = commitment?.due != null;
  const rest = steps.filter(
    (s) => !(promised && s === 'transfer') && !(steps.includes('propose') && s === 'ask'),
  );
  return promised && !rest.includes('commit') ? [...rest, 'commit'] : rest;
}

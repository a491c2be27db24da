import type { SnapshotFrom } from 'xstate';
import type { Playbook } from '../../scripts/playbook.ts';
import type { Signal, Step, TalkMode } from '../../scripts/vocabulary.ts';
import type { complaintMachine } from '../complaint-machine.ts';
import { type ComplaintValue, type Conversation, snapshotOf } from '../conversation.ts';
import { stageOf } from '../stage.ts';

/** What draws a crowd or an audience: there are words for it beside the matter itself (domain of the crisis lane). */
const PUBLIC: readonly Signal[] = ['disruption', 'media'];

/** What the escalation region means for the talk: only danger silences the business. */
export function modeOf(escalation: ComplaintValue['escalation']): TalkMode {
  if (escalation === 'safety') return 'safety';
  return escalation === 'routine' ? 'normal' : 'supervisor';
}

/** The jobs a line may do now, the most urgent first. Never empty. */
export function agenda(conversation: Conversation, playbook: Playbook): readonly Step[] {
  const { context, value } = conversation;
  const snapshot = snapshotOf(conversation);
  if (value.escalation === 'safety') return ['safety'];
  const urgent: Step[] = [];
  if (value.escalation === 'crisis') urgent.push('crisis');
  if (isFraud(conversation) && !isAtSolution(value)) urgent.push('fraud');
  if (context.owes.length > 0) urgent.push('acknowledge');
  const reading = context.readings.at(-1) ?? 0;
  if (reading === 4) urgent.push('deescalate');
  if (context.fresh.some((signal) => PUBLIC.includes(signal))) urgent.push('crisis');
  if (reading === 4) urgent.push('handover');
  if (!context.acknowledged && value.escalation === 'supervisor') urgent.push('acknowledge');
  if (context.acknowledged && context.owned && reading >= 3) urgent.push('deescalate');
  if (value.escalation === 'supervisor') urgent.push('handover');
  if (conversation.lastAct === 'digress') urgent.push('digress');
  if (conversation.lastAct === 'unclear' && context.topicKnown) urgent.push('unclear');
  return [...new Set([...urgent, ...stepsOfState(snapshot, conversation, playbook)])];
}

const isAtSolution = (value: ComplaintValue) =>
  ['solution-communication', 'feedback', 'closed'].includes(stageOf(value));

function isFraud({ context }: Conversation): boolean {
  return context.signals.includes('fraud-victim') || (context.category === 'fraud' && context.topicKnown);
}

function stepsOfState(
  snapshot: SnapshotFrom<typeof complaintMachine>,
  { context, value }: Conversation,
  playbook: Playbook,
): readonly Step[] {
  if (value.stage === 'closed') return ['close'];
  const named = stageSteps(snapshot);
  const isSolution = typeof value.stage === 'object' && 'solutionCommunication' in value.stage;
  const order = playbook.complaints[context.category]?.solution ?? [];
  const steps = isSolution && !named.includes('reopen') ? inOrder(named, order) : named;
  const fresh = steps.filter((step) => !isDone(step, snapshot));
  return fresh.length > 0 ? fresh : steps;
}

/** The solution steps of this kind of complaint in its own order, then what the state adds. */
function inOrder(named: readonly Step[], order: readonly Step[]): readonly Step[] {
  return [
    ...order.filter((s) => named.includes(s)),
    ...named.filter((s) => !order.includes(s) && s !== 'explain'),
  ];
}

function isDone(step: Step, snapshot: SnapshotFrom<typeof complaintMachine>): boolean {
  const { context, value } = snapshot;
  if (step === 'own') return context.owned;
  if (step === 'acknowledge') {
    const inNeeds = typeof value.stage === 'object' && 'needsUnderstanding' in value.stage;
    return inNeeds && context.acknowledged;
  }
  const inSolution = typeof value.stage === 'object' && 'solutionCommunication' in value.stage;
  return inSolution && context.done.includes(step);
}

/** The steps that the state machine itself names for the current stage. */
export function stageSteps(snapshot: SnapshotFrom<typeof complaintMachine>): readonly Step[] {
  return Object.entries(snapshot.getMeta())
    .filter(([state]) => state.startsWith('complaint.stage.'))
    .flatMap(([, meta]) => (meta as { steps?: Step[] } | undefined)?.steps ?? []);
}

import { readStaff } from '../../dialogs/index.ts';
import type { Playbook } from '../../scripts/playbook.ts';
import { OF_LIFE } from '../../scripts/vocabulary.ts';
import type { ConversationRecord, LiveRecord } from '../storage/records.ts';
import type { SpokenEntry } from './spoken.ts';
import type { TurnLabels } from './turn-labels.ts';
import type { TalkOutcome } from './vocabulary.ts';

/** Up to this temper a customer leaves content enough. */
const CALM = 1;

/** What came of a talk. One that nobody ended counts as ended once it had come to its last stage calmly. */
export function outcomeOf(
  record: ConversationRecord,
  spoken: readonly SpokenEntry[],
  labels: readonly TurnLabels[],
  playbook: Playbook,
): TalkOutcome {
  const temper = labels.findLast(({ emotion }) => emotion !== null)?.emotion ?? 0;
  const calm = temper <= CALM ? 'resolved' : 'unresolved';
  switch (record.mode) {
    case 'live': {
      if (record.state.conversation.value.escalation === 'safety') return 'safety';
      if (wasHandedOver(record, spoken, playbook)) return 'handed-over';
      if (record.closedAt !== null) return calm;
      return labels.at(-1)?.stage === 'feedback' && temper <= CALM ? 'resolved' : 'open';
    }
    case 'private-practice':
    case 'official-practice': {
      const { ending } = record.state.practice;
      if (ending === 'open' || ending === 'resolved' || ending === 'safety') return ending;
      return 'unresolved';
    }
    default:
      return isDanger(labels) ? 'safety' : calm;
  }
}

/** What makes a live talk one of safety (violence, self-harm), where no statechart heard it. */
const isDanger = (labels: readonly TurnLabels[]): boolean =>
  labels.some(({ signals }) => signals.some((signal) => OF_LIFE.includes(signal)));

/** A colleague took the customer, or staff really said so: the statechart also presumes what was only shown. */
function wasHandedOver(
  { state, lang }: LiveRecord,
  spoken: readonly SpokenEntry[],
  playbook: Playbook,
): boolean {
  if (state.handler) return true;
  if (state.conversation.value.escalation !== 'handedOver') return false;
  return spoken.some(({ entry: { kind, text, ...entry } }) => {
    if (kind !== 'staff') return false;
    const line = 'line' in entry ? playbook.lines.find(({ id }) => id === entry.line) : undefined;
    return (
      (line?.step ?? readStaff({ text, lang }, playbook).steps.find((s) => s === 'handover')) === 'handover'
    );
  });
}

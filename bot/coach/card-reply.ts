import type { Suggestion } from '../../dialogs/index.ts';
import type { Playbook } from '../../scripts/playbook.ts';
import { type Audience, type SummaryCardView, topicText } from '../cards/index.ts';
import type { LiveRecord } from '../storage/records.ts';
import type { TurnReply } from './reply.ts';

/** What making a card needs beside the record. */
interface Surroundings {
  readonly playbook: Playbook;
  readonly audience: Audience;
}

/** The card of a record's newest turn. */
export function cardReply(
  { id, turn, lang, person, state }: LiveRecord,
  suggestion: Suggestion,
  { audience }: Surroundings,
): TurnReply {
  const { covered, help, heard, whisper, handler } = state;
  // whoever is with the customer reads it at the next glance, which may be a turn later
  const isFresh = whisper !== undefined && turn - whisper.turn <= 1;
  return {
    kind: 'card',
    view: {
      conversation: id,
      turn,
      lang,
      suggestion,
      covered,
      help,
      audience,
      heardText: heard,
      ...(state.generated && !covered ? { generated: state.generated } : {}),
      ...(isFresh && audience === 'personal' ? { whisper: whisper.text } : {}),
      ...(handler && handler.person !== person && audience === 'personal'
        ? { takenOver: { by: handler.surname } }
        : {}),
    },
  };
}

/** How a talk ended. Only what staff said counts as promised. */
export function summaryReply(record: LiveRecord, { playbook }: Surroundings): TurnReply {
  const { id, turn, lang, state } = record;
  const { suggestion, conversation } = state;
  const view: SummaryCardView = {
    conversation: id,
    turn,
    lang,
    title: suggestion ? topicText(suggestion, lang) : '',
    commitments: conversation.context.commitments.map(({ what, due }) => ({
      what,
      by: conversation.surname,
      due,
    })),
    open: suggestion?.open.map((slot) => slot.label) ?? [],
    handedTo: conversation.value.escalation === 'handedOver' ? (suggestion?.escalate[0]?.to ?? null) : null,
    timeZone: timeZoneOf(playbook),
  };
  return { kind: 'summary', view };
}

/** The newest card of a record, as a reload shows it; null before the first word. */
export function newestCard(record: LiveRecord, around: Surroundings): TurnReply | null {
  const { suggestion } = record.state;
  if (record.closedAt !== null) return summaryReply(record, around);
  return suggestion ? cardReply(record, suggestion, around) : null;
}

/** The bank's zone as an IANA name; their signs run the other way. */
export function timeZoneOf({ bank }: Playbook): string {
  const offset = Number(bank.settings['utc-offset']?.zh ?? 8);
  return Number.isInteger(offset) ? `Etc/GMT${offset <= 0 ? '+' : '-'}${Math.abs(offset)}` : 'Asia/Shanghai';
}

import type { Bank } from '../../scripts/schema.ts';
import type { OutboxItem } from '../storage/outbox/ports.ts';
import type { ConversationRecord, LiveRecord } from '../storage/records.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** How long before a promise falls due whoever gave it is reminded. */
const BEFORE_PROMISE = 30 * MINUTE;
/** How long before a legal time runs out. */
const BEFORE_ANSWER = 2 * DAY;
const BEFORE_LEAK = 24 * HOUR;
/** A leak must be reported within this. */
const LEAK_WITHIN = 72 * HOUR;

/** What a turn makes to be told later or elsewhere. Pure; planning the same twice changes nothing. */
export function plan(
  before: ConversationRecord | null,
  after: ConversationRecord,
  bank: Bank,
): readonly OutboxItem[] {
  if (after.mode !== 'live') return [];
  const old = before?.mode === 'live' && before.id === after.id ? before : null;
  return [...alerts(old, after), ...promises(old, after), ...clocks(old, after, bank)];
}

/** Whoever runs the branch is told once a talk when a supervisor is needed, and each time when there is danger. */
function alerts(old: LiveRecord | null, record: LiveRecord): readonly OutboxItem[] {
  const mode = record.state.suggestion?.mode ?? 'normal';
  if (mode === 'normal' || mode === (old?.state.suggestion?.mode ?? 'normal')) return [];
  const which = mode === 'safety' ? `safety:${record.turn}` : mode;
  return [
    {
      id: `${record.id}:alert:${which}`,
      conversation: record.id,
      recipient: 'manager',
      urgent: mode === 'safety',
      dueAt: record.updatedAt,
      matter: { kind: 'alert', mode, turn: record.turn },
    },
  ];
}

/** Half an hour before each promised time, if there is as much left, and when it has come. */
function promises(old: LiveRecord | null, record: LiveRecord): readonly OutboxItem[] {
  const known = new Set(duesOf(old));
  return [...new Set(duesOf(record))]
    .filter((due) => !known.has(due) && due > record.updatedAt)
    .flatMap((due) => [
      ...(due - BEFORE_PROMISE > record.updatedAt ? [promise(record, due, 'before')] : []),
      promise(record, due, 'due'),
    ]);
}

const duesOf = (record: LiveRecord | null): readonly number[] =>
  (record?.state.conversation.context.commitments ?? []).flatMap(({ due }) => due ?? []);

const promise = (record: LiveRecord, due: number, when: 'before' | 'due'): OutboxItem => ({
  id: `${record.id}:promise:${due}:${when}`,
  conversation: record.id,
  recipient: 'staff',
  urgent: false,
  dueAt: when === 'before' ? due - BEFORE_PROMISE : due,
  matter: { kind: 'promise', due, when },
});

/** What the law sets a time for: the answer to a complaint that was not settled on the spot, a leak of personal data. */
function clocks(old: LiveRecord | null, record: LiveRecord, bank: Bank): readonly OutboxItem[] {
  const days = Number(bank.settings['complaint-days']?.zh ?? 15);
  return [
    ...(isFormal(record) && !isFormal(old)
      ? [clock(record, 'answer', record.createdAt + days * DAY, BEFORE_ANSWER)]
      : []),
    ...(isLeak(record) && !isLeak(old)
      ? [clock(record, 'leak', record.createdAt + LEAK_WITHIN, BEFORE_LEAK)]
      : []),
  ];
}

/** Nobody settles it on the spot: it went to somebody else, or she names the regulator. */
const isFormal = (record: LiveRecord | null) =>
  record?.state.conversation.value.escalation === 'handedOver' ||
  (record?.state.suggestion?.signals.includes('regulator') ?? false);
const isLeak = (record: LiveRecord | null) =>
  record?.state.suggestion?.signals.includes('privacy-leak') ?? false;

const clock = (
  record: LiveRecord,
  which: 'answer' | 'leak',
  deadline: number,
  before: number,
): OutboxItem => ({
  id: `${record.id}:clock:${which}`,
  conversation: record.id,
  recipient: 'manager',
  urgent: false,
  dueAt: Math.max(record.updatedAt, deadline - before),
  matter: { kind: 'clock', clock: which, deadline },
});

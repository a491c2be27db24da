import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getShortestPaths } from 'xstate/graph';
import { advance } from '../../dialogs/conversation.ts';
import type { CustomerDialogEvent, DialogEvent, StaffDialogEvent } from '../../dialogs/events.ts';
import { complaintMachine, startConversation, suggest } from '../../dialogs/index.ts';
import { CUSTOMER_ACTS, EMOTIONS, SIGNALS, STEPS } from '../../scripts/vocabulary.ts';
import { realPlaybook } from '../support/playbook.ts';

const heard = (
  act: (typeof CUSTOMER_ACTS)[number],
  more: Partial<CustomerDialogEvent> = {},
): CustomerDialogEvent =>
  ({
    type: `customer.${act}`,
    category: 'overpayment',
    also: [],
    emotion: 1,
    signals: [],
    fills: {},
    open: ['card-state'],
    askAtMost: 3,
    topicKnown: true,
    danger: false,
    ...more,
  }) as CustomerDialogEvent;

const spoken = (step: (typeof STEPS)[number]): StaffDialogEvent => ({
  type: `staff.${step}`,
  presumed: false,
});

const known = {
  open: [],
  fills: { tried: { values: ['told-app'], text: '' }, trips: { values: [], text: '3' } },
};
const EVENTS: readonly DialogEvent[] = [
  heard('inform', { topicKnown: false }),
  heard('inform'),
  heard('inform', { also: ['fee'] }),
  heard('inform', known),
  heard('agree'),
  heard('refuse'),
  heard('withdraw'),
  heard('inform', { emotion: 4, signals: ['violence'] }),
  heard('inform', { emotion: 3, signals: ['regulator'] }),
  heard('inform', { signals: ['bank-run'] }),
  ...STEPS.map(spoken),
  { type: 'coach.safe' },
  { type: 'coach.end' },
  { type: 'coach.angrier' },
];

/** Every state of the machine by its path, such as stage.feedback.closing. */
function allStates(): readonly string[] {
  const walk = (node: typeof complaintMachine.root): string[] =>
    Object.values(node.states).flatMap((child) => [child.path.join('.'), ...walk(child)]);
  return walk(complaintMachine.root);
}

function statesIn(value: unknown, path = ''): string[] {
  if (typeof value === 'string') return [`${path}.${value}`];
  return Object.entries(value as object).flatMap(([key, inner]) => {
    const here = path ? `${path}.${key}` : key;
    return [
      here,
      ...(inner && typeof inner === 'object' && Object.keys(inner).length === 0 ? [] : statesIn(inner, here)),
    ];
  });
}

describe('the statechart', () => {
  it('can reach every state that is not passed through at once', () => {
    const paths = getShortestPaths(complaintMachine, {
      events: [...EVENTS],
      limit: 200_000,
      serializeState: (snapshot) =>
        JSON.stringify([
          snapshot.value,
          snapshot.context.acknowledged,
          snapshot.context.open.length,
          Math.min(Object.keys(snapshot.context.slots).length, 2),
        ]),
    });
    const reached = new Set(paths.flatMap((path) => statesIn(path.state.value)));
    const passing = ['understood', 'considering', 'collected', 'agreed', 'ended'];
    const missed = allStates().filter(
      (state) => !reached.has(state) && !passing.includes(state.split('.').at(-1) ?? ''),
    );
    expect(missed).toEqual([]);
  });

  it('names the jobs of a line wherever it is the turn of the staff', () => {
    const silent: string[] = [];
    const walk = (node: typeof complaintMachine.root): void => {
      const steps = (node.meta as { steps?: readonly string[] } | undefined)?.steps ?? [];
      if (node.tags.includes('staffTurn') && steps.length === 0) silent.push(node.path.join('.'));
      for (const child of Object.values(node.states)) walk(child);
    };
    walk(complaintMachine.root);
    expect(silent).toEqual([]);
  });
});

const anyHeard = fc
  .record({
    act: fc.constantFrom(...CUSTOMER_ACTS),
    emotion: fc.constantFrom(...EMOTIONS),
    signals: fc.uniqueArray(fc.constantFrom(...SIGNALS), { maxLength: 3 }),
    topicKnown: fc.boolean(),
    open: fc.constantFrom<readonly string[]>([], ['card-state'], ['card-state', 'to-card']),
  })
  .map(({ act, ...more }) => heard(act, more));
const anyEvent: fc.Arbitrary<DialogEvent> = fc.oneof(
  { weight: 3, arbitrary: anyHeard },
  fc.constantFrom(...STEPS).map(spoken),
  fc.constantFrom<DialogEvent>(
    { type: 'coach.next' },
    { type: 'coach.handover' },
    { type: 'coach.angrier' },
    { type: 'coach.calmer' },
  ),
);

describe('any talk at all', () => {
  it('always leaves something to say, and never business while someone is in danger', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 12 }), (events) => {
        const conversation = advance(startConversation({ surname: '李' }), events);
        const card = suggest(conversation, realPlaybook());
        expect(card.say.length).toBeGreaterThan(0);
        if (card.mode === 'safety') {
          expect(card.ask).toEqual([]);
          expect(new Set(card.say.map((line) => line.step))).toEqual(new Set(['safety']));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('moves the temper down by at most one level a turn', () => {
    fc.assert(
      fc.property(fc.array(anyHeard, { maxLength: 12 }), (events) => {
        let conversation = startConversation();
        for (const event of events) {
          const before = conversation.context.temper;
          conversation = advance(conversation, [event]);
          expect(conversation.context.temper).toBeGreaterThanOrEqual(before - 1);
          expect(conversation.value.emotion).toBe(`level${conversation.context.temper}`);
        }
      }),
    );
  });

  it('survives a restart byte for byte', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 8 }), anyEvent, (events, last) => {
        const conversation = advance(startConversation(), events);
        const restored = JSON.parse(JSON.stringify(conversation)) as typeof conversation;
        expect(JSON.stringify(advance(restored, [last]))).toBe(JSON.stringify(advance(conversation, [last])));
      }),
    );
  });

  it('never asks again for what is known', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 10 }), (events) => {
        const conversation = advance(startConversation({ category: 'overpayment' }), events);
        for (const question of suggest(conversation, realPlaybook()).ask) {
          expect(conversation.context.asked).not.toContain(question.slot);
        }
      }),
      { numRuns: 100 },
    );
  });
});

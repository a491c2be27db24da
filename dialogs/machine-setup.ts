import { assign, setup } from 'xstate';
import {
  type Category,
  type Emotion,
  OF_LIFE,
  type Signal,
  type Stage,
  type Step,
} from '../scripts/vocabulary.ts';
import type { Commitment, CustomerDialogEvent, DialogEvent, SlotFill } from './events.ts';
import { nextTemper } from './regions/temper.ts';

/** What a conversation remembers beside its state. Plain JSON. */
export interface ComplaintContext {
  readonly category: Category;
  readonly also: readonly Category[];
  readonly topicKnown: boolean;
  /** a person picked the category; hearing no longer changes it */
  readonly pinned: boolean;
  readonly slots: Readonly<Record<string, SlotFill>>;
  readonly asked: readonly string[];
  readonly open: readonly string[];
  readonly askAtMost: number;
  readonly signals: readonly Signal[];
  /** the signals of the last customer utterance */
  readonly fresh: readonly Signal[];
  readonly readings: readonly Emotion[];
  readonly temper: Emotion;
  readonly acknowledged: boolean;
  readonly owned: boolean;
  /** what was heard and must be acknowledged before anything else: her trips (the second wave, S1 case 1), a death */
  readonly owes: readonly Signal[];
  readonly commitments: readonly Commitment[];
  /** the jobs that staff lines have done so far */
  readonly done: readonly Step[];
  readonly skipped: readonly Stage[];
}

export const startingContext: ComplaintContext = {
  category: 'other',
  also: [],
  topicKnown: false,
  pinned: false,
  slots: {},
  asked: [],
  open: [],
  askAtMost: 3,
  signals: [],
  fresh: [],
  readings: [],
  temper: 0,
  acknowledged: false,
  owned: false,
  owes: [],
  commitments: [],
  done: [],
  skipped: [],
};

/** Heard late, these too come first; a death before the trips. */
const OWED: readonly Signal[] = ['bereavement', 'repeat-visit'];
const SUPERVISOR_SIGNALS: readonly Signal[] = ['regulator', 'media', 'lawsuit', 'privacy-leak', 'misconduct'];

const isCustomer = (event: DialogEvent): event is CustomerDialogEvent => event.type.startsWith('customer.');
const heard = (event: DialogEvent): CustomerDialogEvent | null => (isCustomer(event) ? event : null);
const nothingLeftToAsk = (context: ComplaintContext) =>
  context.open.length === 0 || context.asked.length >= context.askAtMost;
const union = <T>(a: readonly T[], b: readonly T[]): readonly T[] => [...new Set([...a, ...b])];

/** Every act, guard and action that the complaint's statechart may name. */
export const machineSetup = setup({
  types: {
    context: {} as ComplaintContext,
    events: {} as DialogEvent,
    tags: {} as 'staffTurn' | 'deescalate',
  },
  guards: {
    topicKnown: ({ context, event }) => heard(event)?.topicKnown || context.topicKnown,
    notAcknowledged: ({ context }) => !context.acknowledged,
    settled: ({ event }) => (heard(event)?.emotion ?? 0) <= 1,
    readyToSum: ({ context }) => nothingLeftToAsk(context) && Object.keys(context.slots).length >= 2,
    severalMatters: ({ context, event }) => context.acknowledged && (heard(event)?.also.length ?? 0) > 0,
    nothingLeftToAsk: ({ context }) => nothingLeftToAsk(context),
    flared: ({ event }) => (heard(event)?.emotion ?? 0) >= 3,
    displeased: ({ event }) => (heard(event)?.emotion ?? 0) >= 2,
    temperIs: ({ context, event }, level: Emotion) => nextTemper(context, event) === level,
    unsafe: ({ event }) => {
      const words = heard(event);
      return !!words && (words.danger || words.signals.some((s) => OF_LIFE.includes(s)));
    },
    publicCrisis: ({ event }) => heard(event)?.signals.includes('bank-run') ?? false,
    needsSupervisor: ({ context, event }) => {
      const words = heard(event);
      if (!words) return false;
      const grave = words.signals.some((s) => SUPERVISOR_SIGNALS.includes(s));
      const temper = nextTemper(context, event);
      return temper === 4 || (grave && temper >= 2) || words.signals.includes('disruption');
    },
  },
  actions: {
    rememberFacts: assign(({ context, event }) => {
      const words = heard(event);
      if (!words) return {};
      const owed = OWED.filter((s) => words.signals.includes(s) && !context.signals.includes(s));
      return {
        category: words.category,
        also: words.also,
        topicKnown: context.topicKnown || words.topicKnown,
        slots: { ...context.slots, ...words.fills },
        open: words.open,
        askAtMost: words.askAtMost,
        signals: union(context.signals, words.signals),
        fresh: words.signals,
        owes: union(context.owes, owed),
      };
    }),
    rememberTemper: assign(({ context, event }) => {
      const temper = nextTemper(context, event);
      const words = heard(event);
      return { temper, readings: words ? [...context.readings, words.emotion].slice(-2) : [temper] };
    }),
    rememberAcknowledged: assign(({ context, event }) => ({
      acknowledged: true,
      owes: context.owes.filter((s) => !('about' in event && event.about?.includes(s))),
    })),
    rememberDone: assign(({ context, event }) =>
      event.type.startsWith('staff.') ? { done: union(context.done, [event.type.slice(6) as Step]) } : {},
    ),
    rememberOwned: assign({ owned: true, acknowledged: true }),
    rememberAsked: assign(({ context, event }) =>
      'slot' in event && event.slot ? { asked: union(context.asked, [event.slot]) } : {},
    ),
    rememberCommitment: assign(({ context, event }) =>
      'commitment' in event && event.commitment && !event.presumed
        ? { commitments: [...context.commitments, event.commitment] }
        : {},
    ),
    pinCategory: assign(({ event }) =>
      event.type === 'coach.category'
        ? {
            category: event.category,
            pinned: true,
            topicKnown: true,
            open: event.open,
            askAtMost: event.askAtMost,
            asked: [],
          }
        : {},
    ),
    markSkipped: assign(({ context }, stage: Stage) => ({ skipped: union(context.skipped, [stage]) })),
    startAfresh: assign({ acknowledged: false, done: [] }),
  },
});

/** The same transition for every customer act that carries the talk on: not for a digression or noise. */
export function onSubstance<const T>(transition: T) {
  return {
    'customer.inform': transition,
    'customer.question': transition,
    'customer.agree': transition,
    'customer.refuse': transition,
    'customer.correct': transition,
    'customer.thank': transition,
  } as const;
}

import { machineSetup, onSubstance } from '../machine-setup.ts';

/** Stage ②: ask for the one missing thing at a time, never twice, then sum up. */
export const issueCollection = machineSetup.createStateConfig({
  initial: 'considering',
  states: {
    considering: {
      always: [
        { guard: 'readyToSum', target: 'summarising' },
        { guard: 'nothingLeftToAsk', target: 'collected' },
        { target: 'asking' },
      ],
    },
    asking: {
      tags: 'staffTurn',
      meta: { steps: ['own', 'acknowledge', 'ask', 'hold'] },
      on: { ...onSubstance('considering'), 'staff.summarise': 'awaitingConsent' },
    },
    summarising: {
      tags: 'staffTurn',
      meta: { steps: ['summarise'] },
      on: {
        ...onSubstance('collected'),
        'customer.refuse': 'correcting',
        'staff.summarise': 'awaitingConsent',
      },
    },
    awaitingConsent: {
      meta: { steps: ['summarise'] },
      on: {
        ...onSubstance('collected'),
        'customer.refuse': 'correcting',
        'customer.correct': 'summarising',
      },
    },
    correcting: {
      tags: 'staffTurn',
      meta: { steps: ['clarify'] },
      on: onSubstance('summarising'),
    },
    collected: { type: 'final' },
  },
});

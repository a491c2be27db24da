import { machineSetup, onSubstance } from '../machine-setup.ts';

/** Stage ①: take the trouble in, own it, and know what she wants. */
export const needsUnderstanding = machineSetup.createStateConfig({
  initial: 'greeting',
  states: {
    greeting: {
      tags: 'staffTurn',
      meta: { steps: ['greet'] },
      on: {
        ...onSubstance([{ guard: 'topicKnown', target: 'listening' }, { target: 'clarifying' }]),
        'customer.unclear': 'clarifying',
        'staff.acknowledge': 'listening',
        'staff.own': 'listening',
      },
    },
    clarifying: {
      tags: 'staffTurn',
      meta: { steps: ['acknowledge', 'clarify'] },
      on: onSubstance({ guard: 'topicKnown', target: 'listening' }),
    },
    listening: {
      tags: 'staffTurn',
      meta: { steps: ['acknowledge', 'own'] },
      on: {
        ...onSubstance([
          { guard: 'notAcknowledged' },
          { guard: 'severalMatters', target: 'paraphrasing' },
          { guard: 'topicKnown', target: 'understood' },
          { target: 'clarifying' },
        ]),
        'staff.paraphrase': 'awaitingConsent',
      },
    },
    paraphrasing: {
      tags: 'staffTurn',
      meta: { steps: ['paraphrase', 'own'] },
      on: { ...onSubstance('understood'), 'staff.paraphrase': 'awaitingConsent' },
    },
    awaitingConsent: {
      meta: { steps: ['own', 'paraphrase'] },
      on: {
        ...onSubstance('understood'),
        'customer.refuse': 'paraphrasing',
        'customer.correct': 'paraphrasing',
      },
    },
    understood: { type: 'final' },
  },
});

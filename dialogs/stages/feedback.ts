import { machineSetup } from '../machine-setup.ts';

/** Stage ④: what is still open, who calls when, a warm end. */
export const feedback = machineSetup.createStateConfig({
  initial: 'surveying',
  states: {
    surveying: {
      tags: 'staffTurn',
      meta: { steps: ['survey'] },
      on: {
        'staff.survey': 'awaitingAnswer',
        'customer.thank': { guard: 'settled', target: 'closing' },
        'customer.agree': { guard: 'settled', target: 'closing' },
      },
    },
    awaitingAnswer: {
      meta: { steps: ['survey'] },
      on: {
        'customer.thank': { guard: 'settled', target: 'closing' },
        'customer.agree': { guard: 'settled', target: 'closing' },
        'customer.inform': { guard: 'settled', target: 'closing' },
      },
    },
    withdrawing: {
      tags: 'staffTurn',
      meta: { steps: ['withdrawn'] },
      on: {
        'staff.withdrawn': 'ended',
        'staff.close': 'ended',
        'customer.thank': 'ended',
        'customer.agree': 'ended',
      },
    },
    closing: {
      tags: 'staffTurn',
      meta: { steps: ['close'] },
      on: { 'staff.close': 'ended', 'customer.thank': 'ended', 'customer.agree': 'ended' },
    },
    ended: { type: 'final' },
  },
});

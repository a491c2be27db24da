import { machineSetup, onSubstance } from '../machine-setup.ts';

/** Stage ③: say the rule plainly, offer honest ways, hand over warmly, promise only what can be kept. */
export const solutionCommunication = machineSetup.createStateConfig({
  initial: 'proposing',
  states: {
    proposing: {
      tags: 'staffTurn',
      meta: { steps: ['explain', 'propose', 'transfer', 'commit'] },
      on: {
        'staff.explain': 'awaitingConsent',
        'staff.propose': 'awaitingConsent',
        'staff.transfer': 'awaitingConsent',
        'staff.commit': 'committed',
      },
    },
    awaitingConsent: {
      meta: { steps: ['propose', 'transfer', 'commit'] },
      on: {
        ...onSubstance('proposing'),
        'customer.agree': 'committing',
        'customer.thank': 'committing',
        'staff.commit': 'committed',
      },
    },
    reopened: {
      tags: 'staffTurn',
      meta: { steps: ['reopen'] },
      on: { ...onSubstance('proposing'), 'staff.reopen': 'proposing' },
    },
    committing: {
      tags: 'staffTurn',
      meta: { steps: ['commit', 'transfer'] },
      on: { 'staff.commit': 'committed', 'customer.refuse': 'proposing', 'customer.question': 'proposing' },
    },
    committed: {
      meta: { steps: ['commit'] },
      on: {
        ...onSubstance([{ guard: 'displeased', target: 'reopened' }, { target: 'agreed' }]),
        'customer.refuse': 'reopened',
        'customer.question': 'proposing',
      },
    },
    agreed: { type: 'final' },
  },
});

import { machineSetup } from '../machine-setup.ts';

/** Remembers what was said, in every stage: a fact told early is never asked again. */
export const facts = machineSetup.createStateConfig({
  on: {
    'customer.*': { actions: 'rememberFacts' },
    'staff.acknowledge': { actions: ['rememberAcknowledged', 'rememberDone'] },
    'staff.deescalate': { actions: ['rememberAcknowledged', 'rememberDone'] },
    'staff.own': { actions: ['rememberOwned', 'rememberDone'] },
    'staff.ask': { actions: ['rememberAsked', 'rememberDone'] },
    'staff.commit': { actions: ['rememberCommitment', 'rememberDone'] },
    'staff.transfer': { actions: ['rememberCommitment', 'rememberDone'] },
    'staff.*': { actions: 'rememberDone' },
    'coach.category': { actions: 'pinCategory' },
  },
});

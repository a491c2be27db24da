import { machineSetup } from '../machine-setup.ts';

const dangers = [
  { guard: 'unsafe', target: '#complaint.escalation.safety' },
  { guard: 'publicCrisis', target: '#complaint.escalation.crisis' },
] as const;

/** Who must be there: the clerk, the manager, or only people who keep everybody safe (domain.md §4.2). */
export const escalation = machineSetup.createStateConfig({
  initial: 'routine',
  states: {
    routine: {
      on: {
        'customer.*': [...dangers, { guard: 'needsSupervisor', target: 'supervisor' }],
        'coach.handover': 'supervisor',
        'staff.handover': 'handedOver',
      },
    },
    supervisor: {
      meta: { steps: ['handover'] },
      on: { 'customer.*': [...dangers], 'staff.handover': 'handedOver', 'coach.calmer': 'routine' },
    },
    handedOver: { on: { 'customer.*': [...dangers] } },
    crisis: {
      meta: { steps: ['crisis'] },
      on: {
        'customer.*': [{ guard: 'unsafe', target: '#complaint.escalation.safety' }],
        'coach.safe': 'supervisor',
      },
    },
    safety: {
      meta: { steps: ['safety'] },
      on: { 'coach.safe': 'supervisor' },
    },
  },
});

import { machineSetup, startingContext } from './machine-setup.ts';
import { emotion } from './regions/emotion.ts';
import { escalation } from './regions/escalation.ts';
import { facts } from './regions/facts.ts';
import { feedback } from './stages/feedback.ts';
import { issueCollection } from './stages/issue-collection.ts';
import { needsUnderstanding } from './stages/needs-understanding.ts';
import { solutionCommunication } from './stages/solution-communication.ts';

const skip = (stage: 'issue-collection' | 'solution-communication') =>
  ({ type: 'markSkipped', params: stage }) as const;

/** The whole talk on one page: four stages beside what is known, how she feels and who must be there. */
export const complaintMachine = machineSetup.createMachine({
  id: 'complaint',
  type: 'parallel',
  context: startingContext,
  states: {
    stage: {
      initial: 'needsUnderstanding',
      states: {
        needsUnderstanding: {
          ...needsUnderstanding,
          onDone: 'issueCollection',
          on: {
            'staff.ask': 'issueCollection',
            'staff.summarise': 'issueCollection.awaitingConsent',
            'staff.explain': {
              target: 'solutionCommunication.awaitingConsent',
              actions: skip('issue-collection'),
            },
            'staff.propose': {
              target: 'solutionCommunication.awaitingConsent',
              actions: skip('issue-collection'),
            },
            'staff.transfer': {
              target: 'solutionCommunication.awaitingConsent',
              actions: skip('issue-collection'),
            },
            'staff.commit': { target: 'solutionCommunication.committed', actions: skip('issue-collection') },
            'coach.next': 'issueCollection',
          },
        },
        issueCollection: {
          ...issueCollection,
          onDone: 'solutionCommunication',
          on: {
            'staff.explain': 'solutionCommunication.awaitingConsent',
            'staff.propose': 'solutionCommunication.awaitingConsent',
            'staff.transfer': 'solutionCommunication.awaitingConsent',
            'staff.commit': 'solutionCommunication.committed',
            'coach.next': 'solutionCommunication',
          },
        },
        solutionCommunication: {
          ...solutionCommunication,
          onDone: 'feedback',
          on: {
            'staff.survey': 'feedback.awaitingAnswer',
            'coach.next': 'feedback',
          },
        },
        feedback: {
          ...feedback,
          onDone: 'closed',
          on: {
            'customer.*': [
              { guard: 'flared', target: 'needsUnderstanding.listening', actions: 'startAfresh' },
              { guard: 'displeased', target: 'solutionCommunication.reopened' },
            ],
            'customer.refuse': [
              { guard: 'flared', target: 'needsUnderstanding.listening', actions: 'startAfresh' },
              { target: 'solutionCommunication.reopened' },
            ],
            'customer.question': [
              { guard: 'flared', target: 'needsUnderstanding.listening', actions: 'startAfresh' },
              { target: 'solutionCommunication.proposing' },
            ],
            'coach.next': 'closed',
          },
        },
        closed: {
          on: {
            'customer.*': {
              guard: 'displeased',
              target: 'needsUnderstanding.listening',
              actions: 'startAfresh',
            },
          },
        },
      },
      on: {
        'customer.withdraw': { guard: 'settled', target: '.feedback.withdrawing' },
        'staff.close': '.closed',
        'coach.end': '.closed',
      },
    },
    facts,
    emotion,
    escalation,
  },
});

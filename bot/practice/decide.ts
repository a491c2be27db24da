import { notice } from '../coach/reply.ts';
import { answer, type Outcome } from '../coach/scene.ts';
import type { Tap } from '../commands.ts';
import type { ConversationRecord, PracticeRecord, RecallRecord } from '../storage/records.ts';
import type { PracticeCommand } from './commands.ts';
import { beganRecall, endedTelling, shared, told, untold } from './recall-steps.ts';
import { casesReply, progressReply } from './replies.ts';
import type { PracticeHelpers, PracticeScene } from './stage-hand.ts';
import { finished, hinted, kept, opened, paused, retried, spoke, takenUp } from './steps.ts';

/** Sends a practice command to its use case. */
export async function decidePractice(
  scene: PracticeScene,
  command: PracticeCommand,
  tap: Tap | null,
  helpers: PracticeHelpers,
): Promise<Outcome> {
  if (tap && isPast(tap, scene.record, command)) return answer(notice('stale', scene.who.lang));
  switch (command.kind) {
    case 'cases':
      return answer(await casesReply(scene, command, helpers));
    case 'practice':
      return opened(scene, command.wish, helpers);
    case 'take-up':
      return takenUp(scene, helpers);
    case 'progress':
      return answer(await progressReply(scene, helpers));
    case 'recall':
      return beganRecall(scene, command.id);
    case 'practice-help':
      return answer(notice(isRecall(scene.record) ? 'recallHelp' : 'practiceHelp', scene.who.lang));
    case 'tell':
    case 'untell':
    case 'told':
    case 'share':
      return isRecall(scene.record)
        ? decideRecall(scene, scene.record, command)
        : answer(notice('recallNothing', scene.who.lang));
    default:
      return isPractice(scene.record)
        ? decideRoom(scene, scene.record, command, helpers)
        : answer(notice('nothingPaused', scene.who.lang));
  }
}

/** Opening something new works from any card; the rest belongs to the card's own turn. */
function isPast(tap: Tap, record: PracticeScene['record'], { kind }: PracticeCommand): boolean {
  if (OPENS.has(kind)) return false;
  return record === null || tap.turn !== record.turn || (tap.conversation ?? record.id) !== record.id;
}
const OPENS = new Set<PracticeCommand['kind']>(['cases', 'practice', 'progress', 'recall', 'take-up']);

type RoomCommand = Extract<
  PracticeCommand,
  { readonly kind: 'speak' | 'hint' | 'retry' | 'keep' | 'pause' | 'finish' }
>;

async function decideRoom(
  scene: PracticeScene,
  record: PracticeRecord,
  command: RoomCommand,
  helpers: PracticeHelpers,
): Promise<Outcome> {
  switch (command.kind) {
    case 'speak':
      return spoke(scene, record, command.text, helpers);
    case 'hint':
      return hinted(scene, record, helpers);
    case 'retry':
      return retried(scene, record, command, helpers);
    case 'keep':
      return kept(scene, record, command.which, helpers);
    case 'pause':
      return paused(scene, record);
    case 'finish':
      return finished(scene, record, helpers);
  }
}

type RecallCommand = Extract<PracticeCommand, { readonly kind: 'tell' | 'untell' | 'told' | 'share' }>;

function decideRecall(scene: PracticeScene, record: RecallRecord, command: RecallCommand): Outcome {
  switch (command.kind) {
    case 'tell':
      return told(scene, record, command.text);
    case 'untell':
      return untold(scene, record);
    case 'told':
      return endedTelling(scene, record);
    case 'share':
      return shared(scene, record, command.shared);
  }
}

export const isPractice = (record: ConversationRecord | null): record is PracticeRecord =>
  record?.mode === 'private-practice' || record?.mode === 'official-practice';
export const isRecall = (record: ConversationRecord | null): record is RecallRecord =>
  record?.mode === 'recall' || record?.mode === 'shared-recall';

import { endTelling, type Recall, startRecall, tell, untell } from '../../dialogs/index.ts';
import type { Playbook } from '../../scripts/playbook.ts';
import { notice } from '../coach/reply.ts';
import { answer, type EntryBody, type Outcome } from '../coach/scene.ts';
import { mask } from '../privacy/mask.ts';
import type { RecallRecord } from '../storage/records.ts';
import { gradeRecall } from './recall-view.ts';
import { recallReply } from './replies.ts';
import { blank, type PracticeScene, stepped } from './stage-hand.ts';

/** The steps of telling a talk from memory. It is private until its teller shares it. */

/** Opens a blank one: her first words are asked for. */
export function beganRecall(scene: PracticeScene, id?: string): Outcome {
  const fresh: RecallRecord = {
    ...blank(scene),
    ...(id ? { id } : {}),
    mode: 'recall',
    state: { recall: startRecall(scene.who.lang), written: null },
  };
  return changed(scene, fresh, fresh.state.recall);
}

/** One more thing told, by voice or typed. */
export function told(scene: PracticeScene, record: RecallRecord, text: string): Outcome {
  const recall = tell(record.state.recall, mask(text).text);
  // blank words, or everything was told before
  if (recall === record.state.recall) return answer(recallReply(record, scene.playbook));
  return changed(scene, record, recall);
}

/** Takes back the last thing told. */
export function untold(scene: PracticeScene, record: RecallRecord): Outcome {
  return changed(scene, record, untell(record.state.recall));
}

/** Nothing more is told: the talk is dissected. With nothing told at all it is left. */
export function endedTelling(scene: PracticeScene, record: RecallRecord): Outcome {
  if (record.state.recall.turns.length === 0) {
    const closed = stepped(scene, record, { closedAt: scene.at }, []);
    return { kind: 'change', ...closed, replies: [notice('recallLeft', record.lang)] };
  }
  return changed(scene, record, endTelling(record.state.recall));
}

/** Lets the branch's supervisor read it, or no longer. */
export function shared(scene: PracticeScene, record: RecallRecord, isShared: boolean): Outcome {
  const mode = isShared ? 'shared-recall' : 'recall';
  const next = stepped(scene, record, { mode }, []);
  return { kind: 'change', ...next, replies: [recallReply(next.record, scene.playbook)] };
}

/** Keeps what was told. Once it is told to the end its words become entries, with what was read in them. */
function changed(scene: PracticeScene, old: RecallRecord, recall: Recall): Outcome {
  const { playbook, at } = scene;
  const isTold = recall.asks === null;
  const { written } = old.state;
  const bodies: readonly EntryBody[] = [
    ...(written === null ? [] : [{ kind: 'undo' as const, undone: written }]),
    ...(isTold ? wordsOf(recall, playbook) : []),
  ];
  const next = stepped(
    scene,
    old,
    { state: { recall, written: isTold ? old.turn + 1 : null }, closedAt: isTold ? at : null },
    bodies,
  );
  return { kind: 'change', ...next, replies: [recallReply(next.record, playbook)] };
}

function wordsOf(recall: Recall, playbook: Playbook): readonly EntryBody[] {
  const { turns } = gradeRecall(recall, playbook);
  return recall.turns.map(({ speaker, text }, i): EntryBody => {
    const { stage, emotion, signals, acts, findings } = turns[i] ?? { stage: 'needs-understanding' };
    return speaker === 'customer'
      ? { kind: 'customer', text, stage, emotion: emotion ?? 0, signals: signals ?? [] }
      : {
          kind: 'staff',
          text,
          line: null,
          edited: false,
          stage,
          acts: acts ?? [],
          rules: (findings ?? []).map((finding) => finding.rule),
        };
  });
}

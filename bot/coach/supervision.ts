import { mask } from '../privacy/mask.ts';
import { cardReply } from './card-reply.ts';
import { notice } from './reply.ts';
import { answer, type Outcome, type Person, record, type Scene } from './scene.ts';

/** Use cases of those who stand behind the clerk: they move no stage and make no card stale. */

/** A supervisor's word, put on the clerk's card. */
export function whispered(scene: Scene, text: string): Outcome {
  const { record: old } = scene;
  const { suggestion } = old.state;
  if (!suggestion || old.closedAt !== null) return answer(notice('nothingYet', old.lang));
  const words = mask(text).text;
  const next = record(scene, 'note', { whisper: { text: words, turn: old.turn } }, [
    { kind: 'note', note: 'whispered', text: words },
  ]);
  return { kind: 'change', ...next, replies: [cardReply(next.record, suggestion, scene)] };
}

/** Somebody else takes the customer from here; the talk, its facts and its promises stay. */
export function takenOver(scene: Scene, who: Person): Outcome {
  const { record: old } = scene;
  const { suggestion } = old.state;
  if (!suggestion || old.closedAt !== null) return answer(notice('nothingYet', old.lang));
  const { person, surname } = who;
  if ((old.state.handler?.person ?? old.person) === person) return answer(notice('tookOver', old.lang));
  const next = record(scene, 'note', { handler: { person, surname } }, [
    { kind: 'note', note: 'taken-over' },
  ]);
  return {
    kind: 'change',
    ...next,
    replies: [notice('tookOver', old.lang), cardReply(next.record, suggestion, scene)],
  };
}

import {
  type Conversation,
  offer,
  replay,
  type Suggestion,
  standing,
  suggest,
  type TranscriptEntry,
} from '../../dialogs/index.ts';
import type { Playbook } from '../../scripts/playbook.ts';
import type { Channel, Language } from '../../scripts/vocabulary.ts';
import type { LiveRecord } from '../storage/records.ts';
import { cardReply } from './card-reply.ts';
import { notice } from './reply.ts';
import { answer, type EntryBody, type Outcome, record, type Scene } from './scene.ts';

/** Use cases that play the talk again from its entries: taking a turn back, another language, another place. */

/** Takes back the last turn in which something was said or told; its entries stay, marked by an `undo`. */
export function undone(scene: Scene, entries: readonly TranscriptEntry[]): Outcome {
  const { record: old, playbook } = scene;
  const last = standing(entries).findLast((entry) => entry.kind !== 'note');
  if (!last) return answer(notice('nothingToUndo', old.lang));
  const body: EntryBody = { kind: 'undo', undone: last.turn };
  const marker: TranscriptEntry = {
    kind: 'undo',
    undone: last.turn,
    seq: old.seq + 1,
    turn: old.turn + 1,
    at: scene.at,
  };
  const again = playAgain([...entries, marker], old, playbook);
  const next = record(scene, 'step', again, [body]);
  const replies = again.suggestion
    ? [cardReply(next.record, again.suggestion, scene)]
    : [notice('fresh', old.lang)];
  return { kind: 'change', ...next, replies };
}

/** Goes on in another language: the line on the card is chosen anew. */
export function translated(scene: Scene, lang: Language, entries: readonly TranscriptEntry[]): Outcome {
  return replayedAs(scene, { lang }, entries);
}

/** Goes on at another place: no gestures on the phone, no bystanders at the counter. */
export function moved(scene: Scene, channel: Channel, entries: readonly TranscriptEntry[]): Outcome {
  return replayedAs(scene, { channel }, entries);
}

function replayedAs(
  scene: Scene,
  change: { readonly lang: Language } | { readonly channel: Channel },
  entries: readonly TranscriptEntry[],
): Outcome {
  const changed: LiveRecord = { ...scene.record, ...change };
  const again = playAgain(entries, changed, scene.playbook);
  const next = record({ ...scene, record: changed }, 'note', again, []);
  const confirmed = notice('lang' in change ? 'languageSet' : 'channelSet', changed.lang);
  const card = again.suggestion ? [cardReply(next.record, again.suggestion, scene)] : [];
  return { kind: 'change', ...next, replies: [confirmed, ...card] };
}

interface Replayed {
  readonly conversation: Conversation;
  readonly suggestion: Suggestion | null;
  readonly heard: string;
}

/** The talk that the standing entries lead to, with the card that was up then. */
function playAgain(entries: readonly TranscriptEntry[], old: LiveRecord, playbook: Playbook): Replayed {
  const kept = standing(entries).filter((entry) => entry.kind !== 'note');
  const options = { lang: old.lang, channel: old.channel, surname: old.state.conversation.surname };
  const heard = kept.findLast((entry) => entry.kind === 'customer')?.text ?? '';
  const last = kept.at(-1);
  if (!last) return { conversation: replay([], playbook, options), suggestion: null, heard };
  // The last card is chosen again from what stood before it was shown, so that its own line is not "used" yet.
  const shown = last.kind === 'suggestion' ? kept.slice(0, -1) : kept;
  const before = replay(shown, playbook, options);
  const suggestion = suggest(before, playbook, last.at);
  return { conversation: offer(before, suggestion), suggestion, heard };
}

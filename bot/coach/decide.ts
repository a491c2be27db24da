import type { TranscriptEntry } from '../../dialogs/index.ts';
import { type Command, DIGITS, type Tap } from '../commands.ts';
import { openingText } from '../opening.ts';
import type { LiveRecord } from '../storage/records.ts';
import { called, covered, draft, picker } from './asides.ts';
import { instalmentText } from './instalment-text.ts';
import { type Rate, rated } from './rating.ts';
import { notice } from './reply.ts';
import { moved, translated, undone } from './revisions.ts';
import { answer, type Outcome, type Person, type Scene } from './scene.ts';
import { ended, heard, instructed, said } from './steps.ts';
import { takenOver, whispered } from './supervision.ts';
import { tour } from './tour.ts';

/** What only some commands need, fetched when they do. */
export interface Helpers {
  /** a blank record for the next customer */
  readonly fresh: () => LiveRecord;
  readonly entries: () => Promise<readonly TranscriptEntry[]>;
  readonly callColleague: () => Promise<boolean>;
  /** keeps what staff think of a generated line of this talk; false: there is no such line */
  readonly rate: Rate;
  readonly who: Person;
}

/** Sends a command to its use case. A tap on a card that is past does nothing and says so kindly. */
export async function decide(
  scene: Scene,
  command: Command,
  tap: Tap | null,
  helpers: Helpers,
): Promise<Outcome> {
  const { record } = scene;
  if (tap && isStale(tap, record, command)) return answer(notice('stale', record.lang));
  switch (command.kind) {
    case 'heard':
      return heardAfterEnd(scene, command.text, helpers);
    case 'said':
      return said(scene, command.text, command.line, command.wording);
    case 'rate':
      return rated(scene, command, helpers.rate);
    case 'draft':
      return draft(scene, command.text);
    case 'calculate':
      return answer(notice('calculated', record.lang, instalmentText(command.text, record.lang)));
    case 'number':
      return numbered(scene, command.number, tap, helpers);
    case 'category':
      return command.category
        ? instructed(scene, { kind: 'category', category: command.category })
        : picker(scene);
    case 'language':
      return command.lang
        ? translated(scene, command.lang, await helpers.entries())
        : answer(notice('languageAsk', record.lang));
    case 'channel':
      return command.channel
        ? moved(scene, command.channel, await helpers.entries())
        : answer(notice('channelAsk', record.lang));
    case 'cover':
    case 'uncover':
      return covered(scene, command.kind === 'cover');
    case 'undo':
      return undone(scene, await helpers.entries());
    case 'call':
      return record.state.help === 'called'
        ? called(scene, true)
        : called(scene, await helpers.callColleague());
    case 'new':
      return anew(scene, helpers);
    case 'take-over':
      return takenOver(scene, helpers.who);
    case 'whisper':
      return whispered(scene, command.text);
    case 'tour':
      return tour(scene, command.step);
    case 'end':
      return record.turn > 0 ? ended(scene) : answer(notice('nothingYet', record.lang));
    case 'reword':
    case 'angrier':
    case 'calmer':
    case 'next':
    case 'handover':
    case 'safe':
      return record.state.suggestion
        ? instructed(scene, { kind: command.kind })
        : answer(notice('nothingYet', record.lang));
    case 'help':
    case 'empty':
    case 'unreadable':
      return answer(notice(command.kind, record.lang));
    case 'unknown-button':
      return answer(notice('unknownButton', record.lang));
  }
}

/** What belongs to the talk rather than to one of its turns. */
const BESIDE = new Set<Command['kind']>(['whisper', 'take-over']);

/** A new complaint may be opened, and the coach learnt, from any card; everything else belongs to the card's own turn. */
function isStale({ conversation, turn }: Tap, record: LiveRecord, command: Command): boolean {
  if (command.kind === 'new' || command.kind === 'tour') return false;
  const isOther = conversation !== null && conversation !== record.id;
  return isOther || (turn !== record.turn && !BESIDE.has(command.kind));
}

/** Words after the end are those of the next customer: facts of one never reach the other. */
function heardAfterEnd(scene: Scene, text: string, { fresh }: Helpers): Outcome {
  if (scene.record.closedAt === null) return heard(scene, text);
  const outcome = heard({ ...scene, record: fresh() }, text);
  return { ...outcome, replies: [notice('startedFresh', scene.record.lang), ...outcome.replies] };
}

function anew(scene: Scene, { fresh }: Helpers): Outcome {
  const { record, playbook } = scene;
  const opening = openingText(playbook, record.lang, record.channel);
  const isBlank = record.version > 0 && record.turn === 0;
  return {
    kind: 'change',
    record: isBlank ? record : fresh(),
    entries: [],
    replies: [notice('fresh', record.lang, opening ?? '')],
  };
}

/** A digit alone picks a topic while topics are up for choice, else it presses a button of the card. */
function numbered(scene: Scene, number: number, tap: Tap | null, helpers: Helpers): Promise<Outcome> {
  const { state, lang } = scene.record;
  const category = state.picking[number - 1];
  if (category) return decide(scene, { kind: 'category', category }, tap, helpers);
  const command = DIGITS[number - 1];
  if (!command) return decide(scene, { kind: 'heard', text: String(number) }, tap, helpers);
  return state.suggestion
    ? decide(scene, command, tap, helpers)
    : Promise.resolve(answer(notice('nothingYet', lang)));
}

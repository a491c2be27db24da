import type { Playbook } from '../../scripts/playbook.ts';
import type { Language } from '../../scripts/vocabulary.ts';
import type { Person } from '../coach/scene.ts';
import type { Coach, CoachAnswer } from '../coach.ts';
import { practiceList } from '../practice/cases-view.ts';
import type { PracticeCommand } from '../practice/commands.ts';
import { isPractice, isRecall } from '../practice/decide.ts';
import { progressView } from '../practice/progress-view.ts';
import { recallView } from '../practice/recall-view.ts';
import { practiceView } from '../practice/room-view.ts';
import { mask } from '../privacy/mask.ts';
import type { Store, Viewer } from '../storage/ports.ts';
import type { ConversationRecord, PracticeRecord } from '../storage/records.ts';
import type { OpenPractice, PracticeAct } from './practice.ts';
import type { PracticeList, PracticeView } from './practice-views.ts';
import type { MentorAct, MentorView, ProgressView } from './progress.ts';
import type { RecallAct, RecallList, RecallView } from './recall.ts';

export interface PracticeDeskParts {
  readonly coach: Coach;
  readonly store: Store;
  readonly playbook: Playbook;
  readonly who: Person;
  /** epoch milliseconds */
  readonly now: () => number;
}

/** What became of an act: the room after it, a sentence why nothing changed, nothing of that name, or not stored. */
export type DeskAnswer<V> =
  | { readonly kind: 'view'; readonly view: V; readonly message: string | null }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unavailable' };

const MOST_LISTED = 50;

/** The practice pages' side of the corridor. Every act goes through the coach, as a message in a chat would. */
export class PracticeDesk {
  readonly #parts: PracticeDeskParts;

  constructor(parts: PracticeDeskParts) {
    this.#parts = parts;
  }

  async list(lang: Language): Promise<PracticeList> {
    const { store, playbook, now, who } = this.#parts;
    const own = await store.conversations(
      this.#viewer,
      ['private-practice', 'official-practice'],
      MOST_LISTED,
    );
    const results = await store.results(who.tenant, who.person);
    const cases = own.filter(isPractice).filter(isNotLeft);
    return practiceList({ lang, now: now() }, playbook, results, cases);
  }

  async open({ id, lang, ...wish }: OpenPractice): Promise<DeskAnswer<PracticeView>> {
    const command: PracticeCommand = { kind: 'practice', wish: { ...wish, id } };
    return this.#practised(id, await this.#handle(this.#chatOf('practice', id), id, command, lang));
  }

  async act(id: string, { id: activity, ...posted }: PracticeAct): Promise<DeskAnswer<PracticeView>> {
    const record = await this.#parts.store.conversation(this.#viewer, id);
    if (!isPractice(record) || !(await this.#isInHand(record))) return { kind: 'missing' };
    const answer = await this.#handle(record.chat, activity, roomCommand(posted), record.lang);
    return this.#practised(id, answer);
  }

  async view(id: string): Promise<PracticeView | null> {
    const { store, playbook, who } = this.#parts;
    const record = await store.conversation(this.#viewer, id);
    if (!isPractice(record)) return null;
    return practiceView(record, playbook, await store.results(who.tenant, who.person));
  }

  async progress(lang: Language): Promise<ProgressView> {
    const { store, playbook, now, who } = this.#parts;
    const results = await store.results(who.tenant, who.person);
    return progressView({ lang, now: now() }, playbook, results, await store.mentor(who.tenant, who.person));
  }

  async mentor(act: MentorAct): Promise<MentorView> {
    const { store, now, who } = this.#parts;
    const { tenant, person } = who;
    if (act.act === 'name') await store.nameMentor(tenant, person, act.name === '' ? null : act.name);
    else {
      const text = mask(act.text).text;
      await store.addMentorNote(tenant, person, act.id, { at: now(), by: act.by, text });
    }
    return store.mentor(tenant, person);
  }

  async recalls(): Promise<RecallList> {
    const own = await this.#parts.store.conversations(this.#viewer, ['recall', 'shared-recall'], MOST_LISTED);
    return {
      own: own.filter(isRecall).map(({ id, updatedAt, mode, state }) => ({
        id,
        title: state.recall.turns[0]?.text ?? '',
        updatedAt,
        turns: state.recall.turns.length,
        done: state.recall.asks === null,
        shared: mode === 'shared-recall',
      })),
    };
  }

  async recall(id: string): Promise<RecallView | null> {
    const record = await this.#parts.store.conversation(this.#viewer, id);
    return isRecall(record) ? recallView(record, this.#parts.playbook) : null;
  }

  /** The first act opens the talk. */
  async recallAct(id: string, { id: activity, ...posted }: RecallAct): Promise<DeskAnswer<RecallView>> {
    const { store, who } = this.#parts;
    const known = await store.conversation(this.#viewer, id);
    if (known && !isRecall(known)) return { kind: 'missing' };
    const lang = posted.act === 'tell' ? posted.lang : (known?.lang ?? who.lang);
    const chat = known?.chat ?? this.#chatOf('recall', id);
    if (!known) {
      const began = await this.#handle(chat, id, { kind: 'recall', id }, lang);
      if (!began.acknowledged) return { kind: 'unavailable' };
    }
    const answer = await this.#handle(chat, activity, recallCommand(posted), lang);
    return answerOf(answer, answer.acknowledged ? await this.recall(id) : null);
  }

  #handle(chat: string, activity: string, command: PracticeCommand, lang: Language): Promise<CoachAnswer> {
    const { coach, who } = this.#parts;
    return coach.handle({
      chat,
      activity,
      who: { ...who, lang },
      audience: 'personal',
      command,
      typed: null,
      tap: null,
    });
  }

  async #practised(id: string, answer: CoachAnswer): Promise<DeskAnswer<PracticeView>> {
    return answerOf(answer, answer.acknowledged ? await this.view(id) : null);
  }

  async #isInHand({ chat, id }: ConversationRecord): Promise<boolean> {
    return (await this.#parts.store.current(chat))?.id === id;
  }

  /** Each talk has a chat of its own, and each person her own: an id that was overheard opens nobody else's. */
  #chatOf(kind: 'practice' | 'recall', id: string): string {
    return `local:${kind}:${this.#parts.who.person}:${id}`;
  }

  get #viewer(): Viewer {
    const { tenant, branch, person } = this.#parts.who;
    return { tenant, branch, person, role: 'clerk' };
  }
}

/** A case that was closed before a word was said is not one to go on with. */
const isNotLeft = ({ closedAt, state }: PracticeRecord) =>
  closedAt === null || state.practice.ending !== 'open';

/** The room as it stands now, also for a repeat: what was answered first may be past. */
function answerOf<V>(answer: CoachAnswer, view: V | null): DeskAnswer<V> {
  if (!answer.acknowledged) return { kind: 'unavailable' };
  return view ? { kind: 'view', view, message: messageOf(answer) } : { kind: 'missing' };
}

/** The words of an answer that changed nothing; the page already knows what is kept. */
function messageOf({ replies }: CoachAnswer): string | null {
  const told = replies.flatMap((reply) =>
    reply.kind === 'notice' && reply.code !== 'keeping' ? [reply.text] : [],
  );
  return told[0] ?? null;
}

type Without<T> = T extends { readonly id: string } ? Omit<T, 'id'> : never;

function roomCommand(posted: Without<PracticeAct>): PracticeCommand {
  switch (posted.act) {
    case 'say':
      return { kind: 'speak', text: posted.text };
    case 'retry':
      return { kind: 'retry', turn: posted.turn, text: posted.text };
    case 'keep':
      return { kind: 'keep', which: posted.which };
    case 'end':
      return { kind: 'finish' };
    default:
      return { kind: posted.act };
  }
}

function recallCommand(posted: Without<RecallAct>): PracticeCommand {
  switch (posted.act) {
    case 'tell':
      return { kind: 'tell', text: posted.text };
    case 'undo':
      return { kind: 'untell' };
    case 'done':
      return { kind: 'told' };
    case 'share':
      return { kind: 'share', shared: posted.shared };
  }
}

import type { PracticeAct } from '../../bot/api/practice.ts';
import type { PracticeView } from '../../bot/api/practice-views.ts';

/** An act on its way. `waiting`: not known to have arrived; it goes again under the same id. */
export interface PendingAct {
  readonly act: PracticeAct;
  readonly status: 'sending' | 'waiting';
}

/** A turn that is being said again, and the words for it so far. */
export interface Rewording {
  readonly turn: number;
  readonly text: string;
}

/** What a reload must not lose. */
export interface Unsaid {
  readonly draft: string;
  readonly rewording: Rewording | null;
  readonly pending: PracticeAct | null;
}

/** What the practice room shows. */
export interface Room extends Omit<Unsaid, 'pending'> {
  readonly view: PracticeView | null;
  readonly load: 'loading' | 'ready' | 'missing' | 'unreachable';
  readonly pending: PendingAct | null;
  readonly message: string | null;
  /** she left while the trainee was looking: her last words stay until the debrief is asked for */
  readonly lingering: boolean;
}

export type RoomEvent =
  | { readonly kind: 'loaded'; readonly view: PracticeView }
  | { readonly kind: 'not-loaded'; readonly why: 'missing' | 'unreachable' }
  | { readonly kind: 'typed'; readonly text: string }
  | { readonly kind: 'rewording'; readonly turn: number | null; readonly text?: string }
  | { readonly kind: 'sending'; readonly act: PracticeAct }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'answered'; readonly view: PracticeView; readonly message: string | null }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'debrief' }
  | { readonly kind: 'dismissed' };

const NOTHING: Unsaid = { draft: '', rewording: null, pending: null };

/** A room before it is loaded, with what was typed before a reload. */
export function newRoom({ draft, rewording, pending }: Unsaid = NOTHING): Room {
  return {
    draft,
    rewording,
    pending: pending && { act: pending, status: 'waiting' },
    view: null,
    load: 'loading',
    message: null,
    lingering: false,
  };
}

/** Null when nothing would be lost. */
export function unsaidOf({ draft, rewording, pending }: Room): Unsaid | null {
  if (draft === '' && rewording === null && pending === null) return null;
  return { draft, rewording, pending: pending?.act ?? null };
}

/** The room after an event. Words leave the input only for the act that carries them. Pure. */
export function nextRoom(room: Room, event: RoomEvent): Room {
  switch (event.kind) {
    case 'loaded':
      return { ...room, view: event.view, load: 'ready' };
    case 'not-loaded':
      return room.view ? room : { ...room, load: event.why };
    case 'typed':
      return room.rewording
        ? { ...room, rewording: { ...room.rewording, text: event.text } }
        : { ...room, draft: event.text };
    case 'rewording':
      return { ...room, rewording: rewordingOf(room, event) };
    case 'sending':
      return {
        ...room,
        pending: { act: event.act, status: 'sending' },
        message: null,
        ...(event.act.act === 'say' && event.act.text === room.draft.trim() ? { draft: '' } : {}),
      };
    case 'waiting':
      return room.pending ? { ...room, pending: { ...room.pending, status: 'waiting' } } : room;
    case 'answered':
      return answered(room, event.view, event.message);
    case 'refused':
      return { ...returned(room), pending: null, message: event.message };
    case 'debrief':
      return { ...room, lingering: false, rewording: null };
    case 'dismissed':
      return { ...room, message: null };
  }
}

function rewordingOf(
  { view, rewording }: Room,
  { turn, text }: { readonly turn: number | null; readonly text?: string },
): Rewording | null {
  if (turn === null) return null;
  if (text === undefined && rewording?.turn === turn) return rewording;
  return { turn, text: text ?? view?.turns[turn - 1]?.staff ?? '' };
}

/** The view is the server's; a line that changed nothing goes back to where it was typed. */
function answered(room: Room, view: PracticeView, message: string | null): Room {
  const { pending } = room;
  const act = pending?.act.act;
  const unchanged = message !== null && act === 'say' && view.turns.length === room.view?.turns.length;
  const left = act === 'say' && view.ending !== 'open';
  return {
    ...(unchanged ? returned(room) : room),
    view,
    load: 'ready',
    pending: null,
    message,
    lingering: room.lingering || left,
    rewording: act === 'retry' && message === null ? null : room.rewording,
  };
}

/** Words that were not taken stand in the input again, unless something else was typed meanwhile. */
function returned(room: Room): Room {
  const act = room.pending?.act;
  return act?.act === 'say' && room.draft === '' ? { ...room, draft: act.text } : room;
}

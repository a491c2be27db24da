import type { ConversationView, LocalActivity, StreamEvent, TalkState } from '../../bot/api/live.ts';

/** Words on their way. `waiting`: no connection; they are sent again under the same id as soon as there is one. */
export interface Pending {
  readonly id: string;
  readonly text: string;
  readonly status: 'sending' | 'sent' | 'waiting';
}

/** What the page of live help shows. */
export interface Talk {
  readonly conversation: string;
  readonly ready: boolean;
  /** the newest card of a turn and the state beside it */
  readonly card: LocalActivity | null;
  readonly state: TalkState | null;
  /** an answer beside the talk: a notice, a draft, the list of topics */
  readonly aside: LocalActivity | null;
  readonly pending: readonly Pending[];
  readonly connected: boolean;
  readonly message: string | null;
  /** covered by a tap that the server has not answered yet */
  readonly covering: boolean;
}

export type TalkEvent =
  | { readonly kind: 'opened'; readonly conversation: string }
  | { readonly kind: 'loaded'; readonly view: ConversationView | null }
  | { readonly kind: 'received'; readonly event: StreamEvent }
  | { readonly kind: 'sending'; readonly id: string; readonly text: string }
  | { readonly kind: 'sent'; readonly id: string; readonly message?: string }
  | { readonly kind: 'waiting'; readonly id: string }
  | { readonly kind: 'refused'; readonly id: string; readonly message: string }
  | { readonly kind: 'connection'; readonly up: boolean }
  | { readonly kind: 'message'; readonly text: string | null }
  | { readonly kind: 'covering'; readonly on: boolean }
  | { readonly kind: 'dismissed' };

/** A talk before anything was said or loaded. */
export function newTalk(conversation: string): Talk {
  return {
    conversation,
    ready: false,
    card: null,
    state: null,
    aside: null,
    pending: [],
    connected: true,
    message: null,
    covering: false,
  };
}

/** Whether the screen shows the line alone. Danger overrules the cover: its three steps must be seen. */
export function covered({ covering, state }: Talk): boolean {
  return (covering || (state?.covered ?? false)) && state?.mode !== 'safety';
}

/** Whether there is something to cover. */
export function coverable(talk: Talk): boolean {
  return talk.state !== null && talk.state.mode !== 'safety' && !covered(talk);
}

/** The talk after an event. Pure. */
export function nextTalk(talk: Talk, event: TalkEvent): Talk {
  switch (event.kind) {
    case 'opened':
      return newTalk(event.conversation);
    case 'loaded': {
      const card = event.view?.card ?? null;
      return { ...talk, ready: true, card, state: card?.channelData?.coach?.state ?? null };
    }
    case 'received':
      return received(talk, event.event);
    case 'sending':
      return {
        ...talk,
        aside: null,
        message: null,
        pending: [
          ...talk.pending.filter((p) => p.id !== event.id),
          { id: event.id, text: event.text, status: 'sending' },
        ],
      };
    case 'sent':
      return { ...withStatus(talk, event.id, 'sent'), message: event.message ?? talk.message };
    case 'waiting':
      return withStatus(talk, event.id, 'waiting');
    case 'refused':
      return { ...without(talk, event.id), message: event.message };
    case 'connection':
      return { ...talk, connected: event.up };
    case 'message':
      return { ...talk, message: event.text };
    case 'covering':
      return { ...talk, covering: event.on };
    case 'dismissed':
      return { ...talk, aside: null, message: null };
  }
}

function received(talk: Talk, event: StreamEvent): Talk {
  if (event.kind === 'reload') return talk;
  if (event.kind === 'delete') {
    return talk.aside?.id === event.activity.id ? { ...talk, aside: null } : talk;
  }
  const { activity } = event;
  if (activity.from?.role === 'user' || activity.type !== 'message') return talk;
  const answered = answeredBy(talk, activity);
  const coach = activity.channelData?.coach;
  const words = activity.text && !activity.attachments?.length ? { message: activity.text } : {};
  if (!coach) return { ...answered, ...words };
  if (coach.state) {
    const past =
      event.kind === 'update' && talk.card?.id !== activity.id && coach.turn < (talk.state?.turn ?? 0);
    if (past) return answered;
    const together = talk.aside?.replyToId !== undefined && talk.aside.replyToId === activity.replyToId;
    const aside = together ? talk.aside : null;
    return { ...answered, card: activity, state: coach.state, aside, covering: false };
  }
  // a welcome after a talk means that a new one begins
  if (coach.kind === 'welcome') return { ...answered, card: null, state: null, aside: null, ...words };
  return activity.attachments?.length ? { ...answered, aside: activity } : { ...answered, ...words };
}

/** Words leave the list of pending ones with the answer to them. */
function answeredBy(talk: Talk, activity: LocalActivity): Talk {
  const { replyToId } = activity;
  const pending = talk.pending.filter((p) =>
    replyToId === undefined ? p.status !== 'sent' : p.id !== replyToId,
  );
  return { ...talk, pending };
}

function withStatus(talk: Talk, id: string, status: Pending['status']): Talk {
  return { ...talk, pending: talk.pending.map((p) => (p.id === id ? { ...p, status } : p)) };
}

function without(talk: Talk, id: string): Talk {
  return { ...talk, pending: talk.pending.filter((p) => p.id !== id) };
}

import type { RecallAct, RecallView } from '../../bot/api/recall.ts';

/** One talk being told, as the page holds it. */
export interface Retelling {
  /** null: not begun, or not loaded yet */
  readonly view: RecallView | null;
  readonly load: 'loading' | 'ready' | 'unreachable';
  readonly draft: string;
  /** on its way, or waiting for a connection; sent again under its id */
  readonly pending: { readonly act: RecallAct; readonly status: 'sending' | 'waiting' } | null;
  readonly message: string | null;
}

export type RetellingEvent =
  /** null: the server knows none of this id, so it is told from the start */
  | { readonly kind: 'loaded'; readonly view: RecallView | null }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'typed'; readonly text: string }
  | { readonly kind: 'sending'; readonly act: RecallAct }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'answered'; readonly view: RecallView; readonly message: string | null }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'dismissed' };

export const newRetelling = (draft = ''): Retelling => ({
  view: null,
  load: 'loading',
  draft,
  pending: null,
  message: null,
});

/** The telling after an event. The words stay typed until they have arrived. Pure. */
export function nextRetelling(telling: Retelling, event: RetellingEvent): Retelling {
  switch (event.kind) {
    case 'loaded':
      return { ...telling, view: event.view, load: 'ready' };
    case 'unreachable':
      return telling.view ? telling : { ...telling, load: 'unreachable' };
    case 'typed':
      return { ...telling, draft: event.text };
    case 'sending':
      return { ...telling, pending: { act: event.act, status: 'sending' }, message: null };
    case 'waiting':
      return telling.pending ? { ...telling, pending: { ...telling.pending, status: 'waiting' } } : telling;
    case 'answered': {
      const { pending, draft } = telling;
      const told = pending?.act.act === 'tell' && event.message === null && draft.trim() === pending.act.text;
      return {
        view: event.view,
        load: 'ready',
        draft: told ? '' : draft,
        pending: null,
        message: event.message,
      };
    }
    case 'refused':
      return { ...telling, pending: null, message: event.message };
    case 'dismissed':
      return { ...telling, message: null };
  }
}

import type { ConversationList, ConversationView, PostedActivity, PostedAnswer } from '../../bot/api/live.ts';

/** What became of a post. `unreachable`: nothing is known to have arrived; the same id may be sent again. */
export type PostResult =
  | { readonly kind: 'accepted'; readonly message?: string }
  | { readonly kind: 'refused'; readonly detail: string | null }
  | { readonly kind: 'unreachable' };

/** Sends one activity. The server answers a repeated id with what it answered first. */
export async function postActivity(conversation: string, activity: PostedActivity): Promise<PostResult> {
  try {
    const response = await fetch(`/local/conversations/${encodeURIComponent(conversation)}/activities`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(activity),
    });
    if (response.ok) {
      const answer = await bodyOf<PostedAnswer>(response);
      return { kind: 'accepted', ...(answer?.message ? { message: answer.message } : {}) };
    }
    if (response.status >= 500 || response.status === 429) {
      const problem = await bodyOf<{ detail?: string }>(response);
      return problem?.detail ? { kind: 'refused', detail: problem.detail } : { kind: 'unreachable' };
    }
    const problem = await bodyOf<{ detail?: string }>(response);
    return { kind: 'refused', detail: problem?.detail ?? null };
  } catch {
    return { kind: 'unreachable' };
  }
}

/** One's own talk, or null when there is none by this id. Throws when the server cannot be asked. */
export async function readConversation(conversation: string): Promise<ConversationView | null> {
  const response = await fetch(`/local/conversations/${encodeURIComponent(conversation)}`);
  if (response.status === 404) return null;
  if (!response.ok) throw new Error(`conversation: ${response.status}`);
  return (await response.json()) as ConversationView;
}

/** One's own talks, newest first, and what is kept of them. */
export async function listConversations(): Promise<ConversationList> {
  const response = await fetch('/local/conversations');
  if (!response.ok) throw new Error(`conversations: ${response.status}`);
  return (await response.json()) as ConversationList;
}

export const streamUrl = (conversation: string, after: string | null): string =>
  `/local/conversations/${encodeURIComponent(conversation)}/stream${after === null ? '' : `?after=${encodeURIComponent(after)}`}`;

async function bodyOf<T>(response: Response): Promise<T | null> {
  return response.json().then(
    (body) => body as T,
    () => null,
  );
}

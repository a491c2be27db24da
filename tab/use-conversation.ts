import { useCallback, useEffect, useState } from 'react';
import type { ConversationList } from '../bot/api/live.ts';
import { listConversations } from './chat/server.ts';

/**
 * Which talk the page shows. Its id stands in the address, so that a reload shows the same talk; an address
 * without one takes up the newest that is still open.
 */
export function useConversation() {
  const [conversation, setConversation] = useState(() => idInAddress() ?? crypto.randomUUID());
  const [keeping, setKeeping] = useState<ConversationList['keeping'] | null>(null);

  const open = useCallback((id: string) => {
    window.history.replaceState(null, '', `#/live/${encodeURIComponent(id)}`);
    setConversation(id);
  }, []);

  useEffect(() => {
    let left = false;
    listConversations().then(
      (list) => {
        if (left) return;
        setKeeping(list.keeping);
        const newest = list.conversations.find((c) => c.open);
        if (idInAddress() === null && newest) open(newest.conversation);
      },
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [open]);

  useEffect(() => {
    if (idInAddress() === null && keeping !== null) open(conversation);
  }, [keeping, conversation, open]);

  return { conversation, keeping, startNew: useCallback(() => open(crypto.randomUUID()), [open]) };
}

function idInAddress(): string | null {
  const [, id] = /^#\/live\/([^/]+)$/.exec(window.location.hash) ?? [];
  return id ? decodeURIComponent(id) : null;
}

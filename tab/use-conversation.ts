import { useCallback, useEffect, useState } from 'react';
import type { ConversationList } from '../bot/api/live.ts';
import { listConversations } from './chat/server.ts';
import type { OpenTalk } from './chat/use-talk.ts';

/** What the server tells every page, in both languages. */
export type Told = Pick<ConversationList, 'keeping' | 'opening'>;

/**
 * Which talk live help shows. Its id stands in the address, so that a reload shows the same talk; an address
 * without one takes up the talk that was shown before, or else the newest that is still open. Only the page in
 * front (`active`) writes the address.
 */
export function useConversation(active: boolean) {
  const [open, setOpen] = useState<OpenTalk>(() => {
    const id = idInAddress();
    return id === null ? freshTalk() : { id, isNew: false };
  });
  const [told, setTold] = useState<Told | null>(null);

  const show = useCallback((talk: OpenTalk) => {
    window.history.replaceState(null, '', `#/live/${encodeURIComponent(talk.id)}`);
    setOpen(talk);
  }, []);

  useEffect(() => {
    if (!active || told !== null) return;
    let left = false;
    listConversations().then(
      (list) => {
        if (left) return;
        setTold(list);
        const newest = list.conversations.find((c) => c.open);
        if (idInAddress() === null && newest) show({ id: newest.conversation, isNew: false });
      },
      // the stream tells about a lost connection; the line about keeping comes with the next load
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [active, told, show]);

  useEffect(() => {
    if (active && idInAddress() === null && told !== null) show(open);
  }, [active, told, open, show]);

  return { open, told, startNew: useCallback(() => show(freshTalk()), [show]) };
}

const freshTalk = (): OpenTalk => ({ id: crypto.randomUUID(), isNew: true });

function idInAddress(): string | null {
  const [, id] = /^#\/live\/([^/]+)$/.exec(window.location.hash) ?? [];
  return id ? decodeURIComponent(id) : null;
}

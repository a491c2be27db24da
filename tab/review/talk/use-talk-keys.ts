import { type RefObject, useEffect, useRef } from 'react';
import type { TalkView } from '../../../bot/api/review/talk.ts';
import type { Do } from './use-talk-view.ts';

interface TalkKeys {
  readonly count: number;
  readonly selected: number;
  readonly select: (turn: number) => void;
  readonly view: TalkView;
  readonly act: Do;
  readonly box: RefObject<HTMLTextAreaElement | null>;
}

/** J and K go through the turns, C goes to the box, F flags; none of it while she types. */
export function useTalkKeys(keys: TalkKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (press(event.key.toLowerCase(), latest.current)) event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

/** Whether the key was one of ours. */
function press(key: string, { count, selected, select, view, act, box }: TalkKeys): boolean {
  if (key === 'j' && selected < count - 1) select(selected + 1);
  else if (key === 'k' && selected > 0) select(selected - 1);
  else if (key === 'c' && box.current) box.current.focus();
  else if (key === 'f' && view.may.includes('flag')) void act({ kind: 'flag', on: !view.review.flagged });
  else return false;
  return true;
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [role="menu"]') !== null;

import { useEffect, useRef } from 'react';

const FIRST_WAIT = 1500;
const LONGEST_WAIT = 15_000;

/**
 * Tries again while the act of this id waits (null: none does): as soon as the network is back, and otherwise less and
 * less often.
 */
export function useRetry(waiting: string | null, retry: () => void): void {
  const latest = useRef(retry);
  latest.current = retry;
  const next = useRef({ act: waiting, wait: FIRST_WAIT });
  useEffect(() => {
    if (waiting === null) return;
    const { act, wait } = next.current;
    const now = act === waiting ? wait : FIRST_WAIT;
    next.current = { act: waiting, wait: Math.min(now * 2, LONGEST_WAIT) };
    const again = () => latest.current();
    const timer = setTimeout(again, now);
    window.addEventListener('online', again);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('online', again);
    };
  }, [waiting]);
}

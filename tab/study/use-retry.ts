import { useEffect, useRef } from 'react';

const FIRST_WAIT = 1500;
const LONGEST_WAIT = 15_000;

/** Tries again while something waits: as soon as the network is back, and otherwise less and less often. */
export function useRetry(waiting: boolean, retry: () => void): void {
  const latest = useRef(retry);
  latest.current = retry;
  const wait = useRef(FIRST_WAIT);
  useEffect(() => {
    if (!waiting) return;
    const again = () => latest.current();
    const timer = setTimeout(again, wait.current);
    wait.current = Math.min(wait.current * 2, LONGEST_WAIT);
    window.addEventListener('online', again);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('online', again);
    };
  }, [waiting]);
}

import { useEffect, useRef } from 'react';
import { turnId } from './turn-id.ts';

/** While the end of the talk is in sight, what is said next comes into sight too. `count`: turns so far. */
export function useFollow(count: number): void {
  const known = useRef(count);
  useEffect(() => {
    const before = document.getElementById(turnId(known.current - 1));
    const grew = count > known.current;
    known.current = count;
    if (!grew || !before || before.getBoundingClientRect().bottom > window.innerHeight) return;
    document.getElementById(turnId(count - 1))?.scrollIntoView({ block: 'nearest' });
  }, [count]);
}

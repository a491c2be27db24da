import { useEffect, useState } from 'react';
import { useStrings } from '../shared/language.tsx';
import { elapsedText } from '../shared/time.ts';

/** How long somebody has been with her. `since` is epoch milliseconds. */
export function SafetyClock({ since }: { since: number }) {
  const strings = useStrings();
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <p className="safety-clock" role="timer" aria-live="off">
      <small>{strings.accompanied}</small>
      {elapsedText(now - since)}
    </p>
  );
}

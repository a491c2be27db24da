import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { reviewAddress } from '../route.ts';
import { useLang } from '../shared/language.tsx';
import type { ReadResult } from '../shared/request.ts';
import { reviewStrings } from '../shared/strings-review.ts';

interface FaultProps {
  readonly result: Exclude<ReadResult<unknown>, { readonly kind: 'read' }>;
  readonly again: () => void;
}

/** Why something cannot be shown, and what to do about it. */
export function Fault({ result, again }: FaultProps) {
  const words = reviewStrings(useLang());
  return (
    <div className="review-fault" role="alert">
      {result.kind === 'denied' ? (
        <>
          <p>{result.detail ?? words.denied}</p>
          <p className="note">{words.deniedAsk}</p>
        </>
      ) : (
        <p>{result.kind === 'unreachable' ? words.unreachable : words.missing}</p>
      )}
      {result.kind === 'unreachable' ? (
        <Button onClick={again}>{words.again}</Button>
      ) : (
        <Button as="a" href={reviewAddress('queue')}>
          {words.toQueue}
        </Button>
      )}
    </div>
  );
}

interface LoadedProps<T> {
  readonly result: ReadResult<T> | null;
  readonly again: () => void;
  readonly children: (body: T) => ReactNode;
}

/** What was read, or why it cannot be shown. Nothing blinks while it is on its way. */
export function Loaded<T>({ result, again, children }: LoadedProps<T>) {
  if (result === null) return <div aria-busy="true" />;
  return result.kind === 'read' ? children(result.body) : <Fault result={result} again={again} />;
}

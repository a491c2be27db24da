import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { addressOf, type PageName } from '../route.ts';
import { DismissAction } from '../shared/dismiss-action.tsx';
import { useLang } from '../shared/language.tsx';
import type { ReadResult } from '../shared/request.ts';
import { studyStrings } from '../shared/strings-study.ts';

/** A sentence of the coach that stays until it is put away. */
export function Notice({
  text,
  onDismiss,
}: {
  readonly text: string | null;
  readonly onDismiss: () => void;
}) {
  if (text === null) return null;
  return (
    <MessageBar intent="info" className="notice">
      <MessageBarBody>{text}</MessageBarBody>
      <DismissAction onDismiss={onDismiss} />
    </MessageBar>
  );
}

interface LoadedProps<T> {
  readonly result: ReadResult<T> | null;
  readonly page: PageName;
  readonly again: () => void;
  readonly children: (body: T) => ReactNode;
}

/** What was read, or why it cannot be shown and what to do about it. Nothing blinks while it is on its way. */
export function Loaded<T>({ result, page, again, children }: LoadedProps<T>) {
  const strings = studyStrings(useLang());
  if (result === null) return <main id="study-main" className="study" aria-busy="true" />;
  if (result.kind === 'read') return children(result.body);
  const lost = result.kind === 'unreachable';
  return (
    <main id="study-main" className="study" tabIndex={-1}>
      <div className="study-fault" role="alert">
        <p>{lost ? strings.unreachable : strings.missing}</p>
        {lost ? (
          <Button onClick={again}>{strings.again}</Button>
        ) : (
          <Button as="a" href={addressOf(page)}>
            {strings.back}
          </Button>
        )}
      </div>
    </main>
  );
}

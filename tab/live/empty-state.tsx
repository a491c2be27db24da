import { Button } from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons';
import { useStrings } from '../shared/language.tsx';

interface EmptyStateProps {
  /** what to say before looking down to type */
  readonly opening: string | null;
  readonly onTry: (text: string) => void;
}

/** Before the first word: how it works in three taps, what to say first, and three talks to try it on. */
export function EmptyState({ opening, onTry }: EmptyStateProps) {
  const strings = useStrings();
  return (
    <section className="empty">
      <h1>{strings.emptyTitle}</h1>
      <ol className="empty-steps">
        {strings.emptySteps.map(([title, text], index) => (
          <li key={title}>
            <span className="empty-number" aria-hidden="true">
              {index + 1}
            </span>
            <b>{title}</b>
            <span>{text}</span>
          </li>
        ))}
      </ol>
      {opening ? (
        <div className="past offered opening">
          <EditRegular className="past-mark" />
          <p className="past-text">
            {strings.opening}
            <b>{opening}</b>
          </p>
        </div>
      ) : null}
      <p className="empty-try" id="empty-try">
        {strings.emptyTry}
      </p>
      <ul className="empty-examples" aria-labelledby="empty-try">
        {strings.examples.map((example) => (
          <li key={example}>
            <Button appearance="outline" onClick={() => onTry(example)}>
              {example}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

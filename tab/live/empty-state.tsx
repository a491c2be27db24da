import { Button } from '@fluentui/react-components';
import { useStrings } from '../shared/language.tsx';

/** Before the first word: how it works in three taps, and three talks to try it on. */
export function EmptyState({ onTry }: { onTry: (text: string) => void }) {
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

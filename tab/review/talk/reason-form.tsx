import { Button, Textarea } from '@fluentui/react-components';
import { useState } from 'react';

interface ReasonFormProps {
  readonly label: string;
  readonly busy: boolean;
  /** each button with what it does; true: kept, the words may go */
  readonly buttons: readonly {
    readonly name: string;
    readonly primary: boolean;
    readonly onReason: (reason: string) => Promise<boolean>;
  }[];
}

/** Something that is never done without a reason. What was not kept stays in the box. */
export function ReasonForm({ label, busy, buttons }: ReasonFormProps) {
  const [reason, setReason] = useState('');
  const words = reason.trim();
  return (
    <div className="reason">
      <Textarea
        value={reason}
        maxLength={2000}
        aria-label={label}
        placeholder={label}
        onChange={(_event, { value }) => setReason(value)}
      />
      <div className="form-foot">
        {buttons.map(({ name, primary, onReason }) => (
          <Button
            key={name}
            appearance={primary ? 'primary' : 'secondary'}
            disabledFocusable={busy || words === ''}
            onClick={async () => {
              if (words !== '' && (await onReason(words))) setReason('');
            }}
          >
            {name}
          </Button>
        ))}
      </div>
    </div>
  );
}

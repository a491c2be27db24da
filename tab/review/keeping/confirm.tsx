import { Button } from '@fluentui/react-components';
import { useId, useRef } from 'react';

interface ConfirmProps {
  readonly button: string;
  readonly question: string;
  readonly yes: string;
  readonly no: string;
  readonly onYes: () => void;
}

/** A button for what cannot be undone: it asks first, and says what would go. Escape means no. */
export function Confirm({ button, question, yes, no, onYes }: ConfirmProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const asked = useId();
  return (
    <>
      <Button className="danger" onClick={() => dialog.current?.showModal()}>
        {button}
      </Button>
      <dialog ref={dialog} className="confirm" aria-labelledby={asked}>
        <p id={asked}>{question}</p>
        <div className="form-foot">
          <Button appearance="primary" onClick={() => dialog.current?.close()}>
            {no}
          </Button>
          <Button
            className="danger"
            onClick={() => {
              dialog.current?.close();
              onYes();
            }}
          >
            {yes}
          </Button>
        </div>
      </dialog>
    </>
  );
}

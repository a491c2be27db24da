import { Button, Input } from '@fluentui/react-components';
import { useId, useRef, useState } from 'react';
import { useLang } from '../../shared/language.tsx';
import { send } from '../../shared/request.ts';
import { queueStrings } from '../../shared/strings-queue.ts';
import { reviewStrings } from '../../shared/strings-review.ts';

/** Keeps the conditions under a name of hers. */
export function SaveView({ query, onSaved }: { readonly query: string; readonly onSaved: () => void }) {
  const lang = useLang();
  const words = queueStrings(lang);
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const [name, setName] = useState('');
  const [fault, setFault] = useState<string | null>(null);

  async function save() {
    if (name.trim() === '') return;
    const path = `/api/review/views/${crypto.randomUUID()}`;
    const result = await send('PUT', path, { name: name.trim(), query }, lang);
    if (result.kind !== 'done') {
      setFault(result.detail ?? reviewStrings(lang).notKept);
      return;
    }
    setFault(null);
    setName('');
    dialog.current?.close();
    onSaved();
  }

  return (
    <>
      <Button onClick={() => dialog.current?.showModal()}>{words.saveView}</Button>
      <dialog ref={dialog} className="save-view" aria-labelledby={title}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <h2 id={title}>{words.saveView}</h2>
          <Input
            value={name}
            maxLength={30}
            aria-label={words.viewName}
            placeholder={words.viewName}
            onChange={(_event, { value }) => setName(value)}
          />
          <p role="alert" className="fault-text">
            {fault}
          </p>
          <div className="form-foot">
            <Button onClick={() => dialog.current?.close()}>{reviewStrings(lang).cancel}</Button>
            <Button appearance="primary" type="submit" disabledFocusable={name.trim() === ''}>
              {words.save}
            </Button>
          </div>
        </form>
      </dialog>
    </>
  );
}

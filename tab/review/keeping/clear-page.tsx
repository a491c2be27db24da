import { Button, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { useLang } from '../../shared/language.tsx';
import { read, send } from '../../shared/request.ts';
import { keepingStrings } from '../../shared/strings-keeping.ts';
import { reviewStrings } from '../../shared/strings-review.ts';
import { Page } from '../page.tsx';
import { Confirm } from './confirm.tsx';
import './keeping.css';

interface Found {
  readonly number: string;
  readonly talks: number;
  readonly held: number;
}

/** Finds and deletes everything of one case number; what is on hold stays. */
export function ClearPage() {
  const lang = useLang();
  const words = keepingStrings(lang);
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<Found | null>(null);
  const [told, setTold] = useState('');
  const number = typed.trim();
  const path = (of: string) => `/api/case-numbers/${encodeURIComponent(of)}`;

  async function look() {
    if (number === '') return;
    setTold('');
    const result = await read<Omit<Found, 'number'>>(path(number), lang);
    if (result.kind === 'read') setFound({ number, ...result.body });
    else setTold(reviewStrings(lang).unreachable);
  }
  async function remove(of: string) {
    const result = await send<{ deleted: number; held: number }>('DELETE', path(of), null, lang);
    if (result.kind !== 'done') {
      setTold(result.detail ?? reviewStrings(lang).notKept);
      return;
    }
    setFound(null);
    setTold(words.deleted(result.body.deleted, result.body.held));
  }
  const free = found ? found.talks - found.held : 0;

  return (
    <Page look="clear">
      <section className="pane" aria-labelledby="clear">
        <h1 id="clear">{words.clear}</h1>
        <p className="note">{words.clearNote}</p>
        <form
          className="exchange-go"
          onSubmit={(event) => {
            event.preventDefault();
            void look();
          }}
        >
          <Input
            value={typed}
            maxLength={60}
            aria-label={words.caseNumber}
            placeholder={words.caseNumber}
            onChange={(_event, { value }) => {
              setTyped(value);
              setFound(null);
            }}
          />
          <Button type="submit">{words.look}</Button>
        </form>
        <p role="status">{found ? words.found(found.talks, found.held) : told}</p>
        {found && free > 0 ? (
          <Confirm
            button={words.remove(free)}
            question={words.sure(free, found.number)}
            yes={words.sureYes}
            no={reviewStrings(lang).cancel}
            onYes={() => remove(found.number)}
          />
        ) : null}
      </section>
    </Page>
  );
}

import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useLang } from '../../shared/language.tsx';
import { ownStrings } from '../../shared/strings-own.ts';
import { dayText } from '../../shared/time.ts';
import { useNames } from '../names.tsx';
import type { ActProps } from '../talk/parts.tsx';
import { ReasonForm } from '../talk/reason-form.tsx';
import type { ReviewAct } from '../talk/use-talk-view.ts';

type Dimension = Extract<ReviewAct, { readonly kind: 'appeal' }>['dimension'];

/** The staff member answers: she has read it, or she sees it differently. */
export function OwnAnswer({ view, act, busy }: ActProps) {
  const lang = useLang();
  const words = ownStrings(lang);
  const names = useNames();
  const [about, setAbout] = useState<Dimension>(null);
  const mayRead = view.may.includes('acknowledge');
  const mayAppeal = view.may.includes('appeal');
  if (!mayRead && !mayAppeal) return null;
  return (
    <section className="side-part own-answer" aria-label={words.answer}>
      {mayRead ? (
        <Button appearance="primary" disabledFocusable={busy} onClick={() => act({ kind: 'acknowledge' })}>
          {words.acknowledge}
        </Button>
      ) : null}
      {mayAppeal ? (
        <details>
          <summary>{words.appeal}</summary>
          <p className="note">
            {view.review.appealUntil === null ? null : words.until(dayText(view.review.appealUntil, lang))}
            {words.byAnother}
          </p>
          <label className="field">
            {words.about}
            <select
              value={about ?? ''}
              onChange={({ target }) => setAbout(target.value === '' ? null : (target.value as Dimension))}
            >
              <option value="">{words.whole}</option>
              {names.all('dimensions').map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <ReasonForm
            label={words.reason}
            busy={busy}
            buttons={[
              {
                name: words.send,
                primary: true,
                onReason: (reason) => act({ kind: 'appeal', dimension: about, reason }),
              },
            ]}
          />
        </details>
      ) : null}
    </section>
  );
}

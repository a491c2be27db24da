import { Button, Input } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useLang } from '../../shared/language.tsx';
import { scorecardStrings } from '../../shared/strings-scorecard.ts';
import { transcriptStrings } from '../../shared/strings-transcript.ts';
import type { ActProps } from './parts.tsx';
import { ReasonForm } from './reason-form.tsx';

/** Tags, blind grading and legal hold. */
export function Tags({ view, act, busy }: ActProps) {
  const lang = useLang();
  const words = transcriptStrings(lang);
  const [tag, setTag] = useState('');
  const may = (right: string) => view.may.includes(right);
  const { tags, held, calibration } = view.review;
  const graded = calibration !== null && calibration.graders < 2;
  if (!may('tag') && !may('hold')) return null;
  async function add() {
    if (tag.trim() !== '' && (await act({ kind: 'tag', tag: tag.trim(), on: true }))) setTag('');
  }
  return (
    <section className="side-part side-more" aria-label={words.tags}>
      {may('tag') ? (
        <form
          className="tags"
          onSubmit={(event) => {
            event.preventDefault();
            void add();
          }}
        >
          {tags.map((name) => (
            <span key={name} className="tag">
              {name}
              <Button
                appearance="transparent"
                size="small"
                icon={<DismissRegular />}
                aria-label={words.removeTag(name)}
                onClick={() => act({ kind: 'tag', tag: name, on: false })}
              />
            </span>
          ))}
          <Input
            size="small"
            value={tag}
            maxLength={30}
            aria-label={scorecardStrings(lang).tagNew}
            placeholder={words.addTag}
            onChange={(_event, { value }) => setTag(value)}
          />
        </form>
      ) : null}
      {may('calibrate') && !graded ? (
        <Button size="small" disabledFocusable={busy} onClick={() => act({ kind: 'calibrate' })}>
          {words.calibrate}
        </Button>
      ) : null}
      {may('hold') ? (
        <details>
          <summary>{held ? words.unhold : words.hold}</summary>
          <ReasonForm
            label={words.holdWhy}
            busy={busy}
            buttons={[
              {
                name: held ? words.unhold : words.hold,
                primary: false,
                onReason: (reason) => act({ kind: 'hold', on: !held, reason }),
              },
            ]}
          />
        </details>
      ) : null}
    </section>
  );
}

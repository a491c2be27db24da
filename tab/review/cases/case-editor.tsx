import { Button, Input } from '@fluentui/react-components';
import { ChevronLeftRegular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import type { CaseDraft } from '../../../bot/api/review/cases.ts';
import { addressOf, reviewAddress } from '../../route.ts';
import { useLang } from '../../shared/language.tsx';
import { draftStrings } from '../../shared/strings-drafts.ts';
import { useDraft } from './use-draft.ts';

interface CaseEditorProps {
  readonly first: CaseDraft;
  readonly mayEdit: boolean;
}

/** The file of a case beside what the checker says; a fault leads to its line. */
export function CaseEditor({ first, mayEdit }: CaseEditorProps) {
  const words = draftStrings(useLang());
  const draft = useDraft(first);
  const { saved, title, text, dirty, busy, told } = draft;
  const isOut = saved.state === 'published';
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (!dirty) return;
    const hold = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', hold);
    return () => window.removeEventListener('beforeunload', hold);
  }, [dirty]);
  return (
    <>
      <header className="review-head draft-head">
        <Button
          as="a"
          appearance="subtle"
          icon={<ChevronLeftRegular />}
          aria-label={words.back}
          href={reviewAddress('cases')}
        />
        <Input
          className="draft-title"
          size="large"
          value={title}
          maxLength={60}
          readOnly={!mayEdit}
          aria-label={words.name}
          onChange={(_event, { value }) => draft.setTitle(value)}
        />
        <span className={`tag ${isOut ? 'tag-ok' : ''}`}>{words.states[saved.state]}</span>
        <span className={told.fault ? 'fault-text' : 'note'} role="status">
          {told.text || (dirty ? words.unsaved : '')}
        </span>
        {isOut && !dirty ? <a href={addressOf('practice')}>{words.toPractice}</a> : null}
        {mayEdit ? (
          <>
            <Button disabledFocusable={busy || !dirty} onClick={draft.save}>
              {words.save}
            </Button>
            <Button
              appearance="primary"
              disabledFocusable={busy || (!dirty && (saved.faults.length > 0 || isOut))}
              title={saved.faults.length > 0 && !dirty ? words.publishFirst : undefined}
              onClick={draft.publish}
            >
              {words.publish}
            </Button>
          </>
        ) : (
          <span className="note">{words.readOnly}</span>
        )}
      </header>
      <div className="draft-columns">
        <textarea
          ref={box}
          className="draft-text"
          value={text}
          readOnly={!mayEdit}
          spellCheck={false}
          wrap="off"
          aria-label={words.text}
          onChange={({ target }) => draft.setText(target.value)}
        />
        <aside className="pane draft-side" aria-label={words.problems}>
          <h2>{words.faults(saved.faults.length)}</h2>
          <ol>
            {saved.faults.map(({ path, line, message, mend }) => (
              <li key={`${path}${line}${message}`}>
                <button type="button" className="link" onClick={() => goToLine(box.current, line)}>
                  {words.line(line)}
                </button>{' '}
                <span className="mono draft-near">{nearby(saved.text, line)}</span>
                <p>{message}</p>
                <p className="note">{mend}</p>
              </li>
            ))}
          </ol>
          {saved.replaced.length > 0 ? (
            <>
              <h2 className="label">{words.replaced}</h2>
              <p>
                {saved.replaced
                  .map(({ type, count }) => words.replacedOf(words.types[type], count))
                  .join('，')}
              </p>
            </>
          ) : null}
        </aside>
      </div>
    </>
  );
}

/** What tells a line of the file from others like it: for English that is missing, the Chinese above it. */
function nearby(text: string, line: number): string {
  const lines = text.split('\n');
  const [above, own] = [lines[line - 2], lines[line - 1]];
  return ((/^\s*(?:- )?en:/u.test(own ?? '') ? above : own) ?? '').trim().replace(/^- /u, '');
}

/** Selects a line of the file and brings it into sight. */
function goToLine(box: HTMLTextAreaElement | null, line: number): void {
  if (!box) return;
  const lines = box.value.split('\n');
  const start = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  box.focus();
  box.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
  const height = Number.parseFloat(getComputedStyle(box).lineHeight);
  box.scrollTop = Math.max(0, (line - 4) * height);
}

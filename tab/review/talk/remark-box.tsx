import { Button } from '@fluentui/react-components';
import { SendRegular } from '@fluentui/react-icons';
import { type RefObject, useState } from 'react';
import type { TalkView } from '../../../bot/api/review/talk.ts';
import { useLang } from '../../shared/language.tsx';
import { transcriptStrings } from '../../shared/strings-transcript.ts';
import { keepWords, keptWords } from '../../study/kept-words.ts';
import type { Do } from './use-talk-view.ts';

interface RemarkBoxProps {
  readonly view: TalkView;
  /** the turn it is about */
  readonly index: number;
  readonly act: Do;
  readonly busy: boolean;
  readonly box: RefObject<HTMLTextAreaElement | null>;
}

/** One sentence about a line: a note, or sent to the staff member. What cannot be sent stays in the box. */
export function RemarkBox({ view, index, act, busy, box }: RemarkBoxProps) {
  const words = transcriptStrings(useLang());
  const key = `remark ${view.id} ${index}`;
  const [text, setText] = useState(() => keptWords<string>(key) ?? '');
  const set = (next: string) => {
    setText(next);
    keepWords(key, next === '' ? null : next);
  };
  const empty = text.trim() === '';
  async function say(kind: 'comment' | 'coach') {
    if (empty || busy) return;
    if (await act({ kind, turn: index, text: text.trim() })) set('');
  }
  return (
    <form
      className="remark"
      onSubmit={(event) => {
        event.preventDefault();
        void say('coach');
      }}
    >
      <textarea
        ref={box}
        className="box"
        value={text}
        maxLength={2000}
        rows={2}
        aria-label={words.box}
        placeholder={words.box}
        onChange={({ target }) => set(target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur();
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void say('coach');
        }}
      />
      <div className="remark-foot">
        <span className="note">{words.boxHint(view.staff)}</span>
        {view.may.includes('flag') ? (
          <Button disabledFocusable={busy} onClick={() => act({ kind: 'flag', on: !view.review.flagged })}>
            {view.review.flagged ? words.unflag : words.flag}
          </Button>
        ) : null}
        <Button disabledFocusable={empty || busy} onClick={() => say('comment')}>
          {words.comment}
        </Button>
        {view.may.includes('coach') ? (
          <Button appearance="primary" type="submit" icon={<SendRegular />} disabledFocusable={empty || busy}>
            {words.coachTo(view.staff)}
          </Button>
        ) : null}
      </div>
    </form>
  );
}

import { Button, Input } from '@fluentui/react-components';
import { ArrowSyncRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import type { TalkView } from '../../../bot/api/review/talk.ts';
import type { WatchedTalk } from '../../../bot/api/whisper.ts';
import { useLang } from '../../shared/language.tsx';
import { post } from '../../shared/request.ts';
import { reviewStrings } from '../../shared/strings-review.ts';
import { transcriptStrings } from '../../shared/strings-transcript.ts';
import { useWatch } from './use-watch.ts';

interface LiveBarProps {
  readonly view: TalkView;
  readonly again: () => void;
}

/** Beside a talk that goes on: it is read anew as it moves, a line can be put on the clerk's card, or it is taken over. */
export function LiveBar({ view, again }: LiveBarProps) {
  const lang = useLang();
  const words = transcriptStrings(lang);
  const mayWhisper = view.may.includes('whisper');
  const [mine, setMine] = useState(false);
  useWatch(mayWhisper ? view.id : null, lang, (talk, moved) => {
    setMine(talk.mine);
    if (moved) again();
  });
  const [text, setText] = useState('');
  const [told, setTold] = useState('');
  const failed = useRef<{ readonly text: string; readonly id: string } | null>(null);
  useEffect(() => {
    if (mayWhisper) return;
    const timer = setInterval(again, 10_000);
    return () => clearInterval(timer);
  }, [mayWhisper, again]);

  async function send(path: 'whisper' | 'take-over') {
    const line = text.trim();
    const whispering = path === 'whisper';
    if (whispering && line === '') return;
    const id = failed.current?.text === `${path}${line}` ? failed.current.id : crypto.randomUUID();
    const body = whispering ? { id, text: line } : { id };
    const result = await post<WatchedTalk>(`/api/talks/${view.id}/${path}`, body, lang);
    if (result.kind !== 'done') {
      failed.current = { text: `${path}${line}`, id };
      setTold(result.detail ?? reviewStrings(lang).notKept);
      return;
    }
    failed.current = null;
    if (whispering) setText('');
    setMine(result.body.mine);
    setTold(whispering ? words.whispered : words.tookOver);
    again();
  }

  return (
    <section className="pane live-bar" aria-label={words.live}>
      <span className="tag tag-live">{words.live}</span>
      {mayWhisper ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void send('whisper');
          }}
        >
          <Input
            value={text}
            maxLength={120}
            aria-label={words.whisper}
            placeholder={words.whisperHint}
            onChange={(_event, { value }) => setText(value)}
          />
          <Button type="submit" appearance="primary" disabledFocusable={text.trim() === ''}>
            {words.whisperSend}
          </Button>
          <Button disabledFocusable={mine} onClick={() => send('take-over')}>
            {mine ? words.handling : words.takeOver}
          </Button>
        </form>
      ) : null}
      <Button appearance="subtle" icon={<ArrowSyncRegular />} onClick={again}>
        {words.refresh}
      </Button>
      <p className="note" role="status">
        {told}
      </p>
    </section>
  );
}

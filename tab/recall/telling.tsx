import { Button } from '@fluentui/react-components';
import { ArrowUndoRegular, CheckmarkRegular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import type { RecallView } from '../../bot/api/recall.ts';
import { useLang } from '../shared/language.tsx';
import { LineBox } from '../shared/line-box.tsx';
import { recallStrings } from '../shared/strings-recall.ts';
import { studyStrings } from '../shared/strings-study.ts';
import { Notice } from '../study/notice.tsx';
import { Phrases } from '../study/spoken.tsx';
import type { RetellingHandle } from './use-retelling.ts';

interface TellingProps {
  /** null before the first words */
  readonly view: RecallView | null;
  readonly handle: RetellingHandle;
}

/** One question at a time, large; what was told so far stands beside it. */
export function Telling({ view, handle }: TellingProps) {
  const lang = useLang();
  const words = recallStrings(lang);
  const study = studyStrings(lang);
  const input = useRef<HTMLTextAreaElement>(null);
  const { telling, act, type, resend, dismiss } = handle;
  const { draft, pending } = telling;
  const turns = view?.turns ?? [];
  const question = view?.question ?? words.firstQuestion;
  useEffect(() => {
    if (question) input.current?.focus();
  }, [question]);
  const pointing = view?.asks === 'turning-point';
  const tell = (text: string) => act({ act: 'tell', text, lang: view?.lang ?? lang });
  return (
    <main id="study-main" className="study telling" tabIndex={-1}>
      <section className="telling-ask">
        <h1 className="telling-question" aria-live="polite">
          <Phrases line={question} />
        </h1>
        <LineBox
          lang={view?.lang ?? lang}
          text={draft}
          label={words.input}
          placeholder={words.placeholder}
          sendLabel={words.next}
          rows={3}
          held={pending !== null}
          input={input}
          onText={type}
          onSend={() => tell(draft.trim())}
        />
        {pending?.status === 'waiting' ? (
          <p className="said-note" role="status">
            {study.sendingFailed}
            <Button size="small" appearance="transparent" onClick={resend}>
              {study.sendNow}
            </Button>
          </p>
        ) : null}
        <Notice text={telling.message} onDismiss={dismiss} />
        <div className="telling-buttons">
          <Button
            appearance="subtle"
            icon={<ArrowUndoRegular />}
            disabled={turns.length === 0}
            onClick={() => act({ act: 'undo' })}
          >
            {words.undo}
          </Button>
          <Button
            appearance="subtle"
            icon={<CheckmarkRegular />}
            disabled={turns.length === 0}
            onClick={() => act({ act: 'done' })}
          >
            {words.done}
          </Button>
        </div>
        <p className="study-note">{view?.shared ? words.shareOn : words.own}</p>
      </section>
      <aside className="telling-told" aria-label={words.told}>
        <h2>
          {words.told}
          <small>{words.fromMemory}</small>
        </h2>
        {turns.length === 0 ? <p className="study-empty">{words.toldNone}</p> : null}
        {pointing ? <p className="told-hint">{words.pickOne}</p> : null}
        <ol lang={view?.lang}>
          {turns.map(({ turn, speaker, text }) => (
            <li key={turn} className={`told-line told-${speaker}`}>
              <small>{speaker === 'customer' ? words.she : words.you}</small>
              {pointing && speaker === 'staff' ? (
                <button type="button" className="told-pick" onClick={() => tell(staffNumber(turns, turn))}>
                  {text}
                </button>
              ) : (
                <p>{text}</p>
              )}
            </li>
          ))}
        </ol>
      </aside>
    </main>
  );
}

/** Which of the staff's lines it is, counted from 1: so the server understands a line that is pointed at. */
const staffNumber = (turns: RecallView['turns'], turn: number): string =>
  String(turns.filter((each) => each.speaker === 'staff' && each.turn <= turn).length);

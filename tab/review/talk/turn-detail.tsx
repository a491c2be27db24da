import type { RefObject } from 'react';
import type { TalkTurn, TalkView } from '../../../bot/api/review/talk.ts';
import { useLang } from '../../shared/language.tsx';
import { queueStrings } from '../../shared/strings-queue.ts';
import { type TranscriptStrings, transcriptStrings } from '../../shared/strings-transcript.ts';
import { whenText } from '../../shared/time.ts';
import { Phrases } from '../../study/spoken.tsx';
import { useCorrected } from '../reading.ts';
import { CorrectForm } from './correct-form.tsx';
import { RemarkBox } from './remark-box.tsx';
import type { Do } from './use-talk-view.ts';

interface TurnDetailProps {
  readonly view: TalkView;
  readonly turn: TalkTurn;
  readonly index: number;
  readonly act: Do;
  readonly busy: boolean;
  readonly box: RefObject<HTMLTextAreaElement | null>;
}

/** What is wrong with a line and what to say instead, why it was read so, what people said about it. */
export function TurnDetail({ view, turn, index, act, busy, box }: TurnDetailProps) {
  const words = transcriptStrings(useLang());
  const may = (right: string) => view.may.includes(right);
  return (
    <div className="turn-detail">
      {turn.findings.length > 0 ? <Findings findings={turn.findings} words={words} /> : null}
      <Suggested turn={turn} words={words} />
      <Remarks turn={turn} words={words} />
      <details className="because">
        <summary>{words.because}</summary>
        <Because turn={turn} words={words} />
        {may('correct') ? <CorrectForm turn={turn} index={index} act={act} busy={busy} /> : null}
      </details>
      {may('comment') ? <RemarkBox view={view} index={index} act={act} busy={busy} box={box} /> : null}
    </div>
  );
}

interface Part {
  readonly turn: TalkTurn;
  readonly words: TranscriptStrings;
}

function Findings({ findings, words }: Pick<TalkTurn, 'findings'> & Pick<Part, 'words'>) {
  return (
    <dl className="findings">
      {findings.map(({ rule, start, why, instead }) => (
        <div key={`${rule}${start}`}>
          <dt>{words.why}</dt>
          <dd>{why}</dd>
          <dt>{words.better}</dt>
          <dd className="findings-better">
            <Phrases line={instead} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What stood on the card, where the clerk said something else. */
function Suggested({ turn: { suggested }, words }: Part) {
  if (!suggested || suggested.outcome === 'used' || suggested.lines.length === 0) return null;
  return (
    <dl className="findings">
      <div>
        <dt>{words.suggestion}</dt>
        <dd>
          {suggested.lines.map(({ line, text }) => (
            <p key={line} title={`${line} · ${words.playbook(suggested.playbook)}`}>
              {text}
            </p>
          ))}
        </dd>
      </div>
    </dl>
  );
}

function Because({ turn, words }: Part) {
  const corrected = useCorrected();
  return (
    <>
      {turn.because.length === 0 ? <p className="note">{words.becauseNone}</p> : null}
      <ul className="because-list">
        {turn.because.map(({ label, words: carried }) => (
          <li key={label}>
            <b>{label}</b> {carried.map((word) => `“${word}”`).join(' ')}
          </li>
        ))}
        {turn.corrections.map((one) => (
          <li key={`${one.field}${one.at}`}>
            {corrected(one)}
            <small> {one.by}</small>
          </li>
        ))}
      </ul>
    </>
  );
}

function Remarks({ turn, words }: Part) {
  const lang = useLang();
  if (turn.comments.length === 0) return null;
  return (
    <ul className="remarks" aria-label={words.commented}>
      {turn.comments.map(({ id, kind, text, by, at }) => (
        <li key={id}>
          <p>{text}</p>
          <small>
            {queueStrings(lang).listed([
              by,
              whenText(at, lang),
              kind === 'coach' ? words.coached : words.commented,
            ])}
          </small>
        </li>
      ))}
    </ul>
  );
}

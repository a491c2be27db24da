import { Button } from '@fluentui/react-components';
import { ArrowRightRegular, CheckmarkRegular, CircleRegular, EyeRegular } from '@fluentui/react-icons';
import { type ReactNode, useState } from 'react';
import type { PracticeView } from '../../bot/api/practice-views.ts';
import { goTo } from '../route.ts';
import { useLang } from '../shared/language.tsx';
import { roomStrings } from '../shared/strings-room.ts';
import { type Stage, studyStrings } from '../shared/strings-study.ts';
import type { RoomHandle } from './use-room.ts';
import './room-panel.css';

/** What the trainee can see and was told, how far she is, what she found out, hints, and the way out. */
export function RoomPanel({ view, handle }: { readonly view: PracticeView; readonly handle: RoomHandle }) {
  const words = roomStrings(useLang());
  const { hints, revealed, alternative } = view;
  const more = alternative?.second.revealed.filter((fact) => !revealed.includes(fact)).length ?? 0;
  return (
    <>
      <Section title={words.sees}>
        <p>{view.sees}</p>
      </Section>
      {view.known.length > 0 ? (
        <Section title={words.known}>
          <ul className="told">
            {view.known.map((fact) => (
              <li key={fact}>{fact}</li>
            ))}
          </ul>
        </Section>
      ) : null}
      <Section title={words.stages} note={words.fourSteps}>
        <Stages now={view.stage} />
      </Section>
      <Section title={words.revealed} note={words.revealedNote(revealed.length, view.hiddenLeft)}>
        {revealed.length + more === 0 ? <p className="panel-empty">{words.revealedNone}</p> : null}
        <ul className="marks">
          {revealed.map((fact) => (
            <li key={fact} className="done">
              <CheckmarkRegular />
              <span>{fact}</span>
            </li>
          ))}
          {more > 0 ? (
            <li className="would">
              <EyeRegular />
              <span>{words.wouldReveal(more)}</span>
            </li>
          ) : null}
        </ul>
      </Section>
      {view.exam ? null : (
        <Section title={words.hints} note={words.hintsUsed(hints.used, hints.used * hints.cost)}>
          {hints.latest === null ? (
            <p className="panel-empty">{words.hintNone}</p>
          ) : (
            <p className="hint-text" role="status">
              {hints.latest}
            </p>
          )}
        </Section>
      )}
      <WayOut view={view} handle={handle} />
    </>
  );
}

function Stages({ now }: { readonly now: PracticeView['stage'] }) {
  const { stages } = studyStrings(useLang());
  const names = Object.keys(stages) as Stage[];
  const at = now === 'closed' ? names.length : names.indexOf(now);
  return (
    <ol className="marks">
      {names.map((stage, index) => (
        <li
          key={stage}
          className={index < at ? 'done' : index === at ? 'asking' : 'open'}
          aria-current={index === at ? 'step' : undefined}
        >
          {index < at ? <CheckmarkRegular /> : index === at ? <ArrowRightRegular /> : <CircleRegular />}
          <span>{stages[stage]}</span>
        </li>
      ))}
    </ol>
  );
}

/** Pausing keeps everything; ending asks once more. */
function WayOut({ view, handle }: { readonly view: PracticeView; readonly handle: RoomHandle }) {
  const lang = useLang();
  const words = roomStrings(lang);
  const [asking, setAsking] = useState(false);
  return (
    <div className="way-out">
      {view.ending !== 'open' ? null : asking ? (
        <div className="way-out-buttons">
          <p>{words.endSure}</p>
          <Button
            appearance="primary"
            onClick={async () => {
              setAsking(false);
              if ((await handle.act({ act: 'end' })) && view.turns.length === 0) goTo('practice');
            }}
          >
            {words.endYes}
          </Button>
          <Button onClick={() => setAsking(false)}>{words.endNo}</Button>
        </div>
      ) : (
        <div className="way-out-buttons">
          <Button
            className="way-out-pause"
            onClick={async () => {
              if (await handle.act({ act: 'pause' })) goTo('practice');
            }}
          >
            {words.pause}
          </Button>
          <Button onClick={() => setAsking(true)}>{words.end}</Button>
        </div>
      )}
      <p className="study-note">{studyStrings(lang).aid}</p>
    </div>
  );
}

interface SectionProps {
  readonly title: string;
  readonly note?: string;
  readonly children: ReactNode;
}

const Section = ({ title, note, children }: SectionProps) => (
  <section className="panel-section">
    <h2>
      {title}
      {note ? <small>{note}</small> : null}
    </h2>
    {children}
  </section>
);

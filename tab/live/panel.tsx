import { ArrowRightRegular, CheckmarkRegular, CircleRegular, ClockRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { TalkState } from '../../bot/api/live.ts';
import { useStrings } from '../shared/language.tsx';
import type { Lang } from '../shared/strings.ts';
import { clockText } from '../shared/time.ts';

/** What is known, what is missing, what was promised, who was called. */
export function Panel({ state, lang }: { state: TalkState; lang: Lang }) {
  const strings = useStrings();
  return (
    <>
      <Section title={strings.known} note={strings.knownNote} empty={state.known.length === 0}>
        <dl className="facts">
          {state.known.map((fact) => (
            <div key={fact.slot}>
              <dt>{fact.label}</dt>
              <dd>{fact.text}</dd>
            </div>
          ))}
        </dl>
      </Section>
      {state.open.length > 0 ? (
        <Section title={strings.open}>
          <ul className="marks">
            {state.open.map((slot) => (
              <li key={slot.slot} className={slot.asking ? 'asking' : 'open'}>
                {slot.asking ? <ArrowRightRegular /> : <CircleRegular />}
                <span>{slot.label}</span>
                {slot.asking ? <small>{strings.asking}</small> : null}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <Section title={strings.promised} note={strings.promisedNote} empty={state.commitments.length === 0}>
        <ul className="marks">
          {state.commitments.map((commitment) => (
            <li
              key={`${commitment.at}${commitment.what}`}
              className={commitment.due === null ? 'done' : 'due'}
            >
              {commitment.due === null ? <CheckmarkRegular /> : <ClockRegular />}
              <span>
                {commitment.due === null ? null : <b>{strings.due(clockText(commitment.due, lang))} </b>}
                {commitment.what}
              </span>
              {commitment.at === null ? null : (
                <small>{strings.saidAt(clockText(commitment.at, lang))}</small>
              )}
            </li>
          ))}
        </ul>
      </Section>
      {state.handover.length > 0 ? (
        <Section title={strings.handover}>
          <ul className="marks">
            {state.handover.map((person) => (
              <li key={person.to} className={person.called ? 'done' : 'open'}>
                {person.called ? <CheckmarkRegular /> : <CircleRegular />}
                <span>{person.to}</span>
                <small>
                  {person.called ? strings.called : strings.notCalled(person.withinMinutes)}·{person.why}
                </small>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  );
}

interface SectionProps {
  readonly title: string;
  readonly note?: string;
  readonly empty?: boolean;
  readonly children: ReactNode;
}

function Section({ title, note, empty = false, children }: SectionProps) {
  const strings = useStrings();
  return (
    <section className="panel-section">
      <h2>
        {title}
        {note && !empty ? <small>{note}</small> : null}
      </h2>
      {empty ? <p className="panel-empty">{strings.nothingYet}</p> : children}
    </section>
  );
}

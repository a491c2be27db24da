import { CheckmarkRegular, ProhibitedRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { TalkView } from '../../../bot/api/review/talk.ts';
import { useLang } from '../../shared/language.tsx';
import { scorecardStrings } from '../../shared/strings-scorecard.ts';
import { OverrideForm } from './override-form.tsx';
import { SidePart, type SideProps, TurnOf } from './parts.tsx';
import { Pips } from './pips.tsx';

type Card = NonNullable<TalkView['scorecard']>;
type Dimension = Card['dimensions'][number];

/** The total with its verdict and the twelve skills, machine and human apart, each with the turn it rests on. */
export function Scorecard(props: SideProps) {
  const words = scorecardStrings(useLang());
  const { scorecard } = props.view;
  if (!scorecard) {
    return (
      <section className="side-part">
        <h2 className="label">{words.score}</h2>
        <p>{words.tooShort}</p>
      </section>
    );
  }
  const { total, totalReviewed, passed, criticalFails, dimensions } = scorecard;
  return (
    <SidePart id="score" title={words.score}>
      <p className="side-total">
        <b>{totalReviewed}</b> <span className="note">{words.outOf}</span>
        <span className={`tag ${passed ? 'tag-ok' : 'tag-bad'}`}>
          {passed ? <CheckmarkRegular /> : <ProhibitedRegular />}
          {passed ? words.passed : words.failed}
        </span>
      </p>
      {totalReviewed === total ? null : <p className="note">{words.reviewedTotal(total)}</p>}
      {criticalFails.map(({ id, name, turn, why }) => (
        <p key={`${id}${turn}`} className="side-fail">
          <b>{name}</b> {why} <TurnOf turn={turn} rounds={props.rounds} onTurn={props.onTurn} />
        </p>
      ))}
      <ul className="skills-list">
        {dimensions.map((dimension) => (
          <DimensionRow key={dimension.id} dimension={dimension} {...props} />
        ))}
      </ul>
    </SidePart>
  );
}

function DimensionRow({ dimension, ...props }: SideProps & { readonly dimension: Dimension }) {
  const words = scorecardStrings(useLang());
  const [editing, setEditing] = useState(false);
  const { name, level, occasion, turn, override, why, better } = dimension;
  const shown = override?.level ?? level;
  const mayChange = props.view.may.includes('override');
  return (
    <li className="skill-item">
      <div className="skill-line">
        {mayChange ? (
          <button
            type="button"
            className="skill-name"
            aria-expanded={editing}
            aria-label={words.overrideOf(name)}
            title={better ? `${why} ${words.better}：${better}` : why}
            onClick={() => setEditing(!editing)}
          >
            {name}
          </button>
        ) : (
          <span title={why}>{name}</span>
        )}
        <Pips level={occasion || override ? shown : null} />
        <span className={`skill-word ${shown < 2 && occasion ? 'skill-below' : ''}`}>
          {occasion || override ? words.levels[shown] : words.noOccasion}
        </span>
        <TurnOf turn={turn} rounds={props.rounds} onTurn={props.onTurn} />
      </div>
      {override ? <Overridden dimension={dimension} {...props} /> : null}
      {editing ? (
        <OverrideForm
          dimension={dimension}
          act={props.act}
          busy={props.busy}
          onDone={() => setEditing(false)}
        />
      ) : null}
    </li>
  );
}

/** Machine and human level beside each other, with the reason. */
function Overridden({ dimension, act, view }: SideProps & { readonly dimension: Dimension }) {
  const words = scorecardStrings(useLang());
  const { override, level, id } = dimension;
  if (!override) return null;
  const from = dimension.occasion ? (words.levels[level] ?? '') : words.noOccasion;
  return (
    <div className="overridden">
      <p>
        <span className="note">{words.machineTo(from, words.levels[override.level] ?? '')}</span>{' '}
        <small>{words.by(override.by)}</small>
        {view.may.includes('override') ? (
          <button
            type="button"
            className="link"
            onClick={() => act({ kind: 'override', dimension: id, level: null, reason: words.restoreReason })}
          >
            {words.restore}
          </button>
        ) : null}
      </p>
      <p>{override.reason}</p>
    </div>
  );
}

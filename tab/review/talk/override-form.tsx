import { Button, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { TalkView } from '../../../bot/api/review/talk.ts';
import { useLang } from '../../shared/language.tsx';
import { reviewStrings } from '../../shared/strings-review.ts';
import { scorecardStrings } from '../../shared/strings-scorecard.ts';
import type { Do } from './use-talk-view.ts';
import './levels.css';

interface OverrideFormProps {
  readonly dimension: NonNullable<TalkView['scorecard']>['dimensions'][number];
  readonly act: Do;
  readonly busy: boolean;
  readonly onDone: () => void;
}

/** Another level than the machine's, with a reason. */
export function OverrideForm({ dimension, act, busy, onDone }: OverrideFormProps) {
  const lang = useLang();
  const words = scorecardStrings(lang);
  const [level, setLevel] = useState<number>(dimension.override?.level ?? dimension.level);
  const [reason, setReason] = useState(dimension.override?.reason ?? '');
  async function save() {
    if (reason.trim() === '') return;
    const kept = await act({ kind: 'override', dimension: dimension.id, level, reason: reason.trim() });
    if (kept) onDone();
  }
  return (
    <form
      className="override"
      aria-label={words.overrideOf(dimension.name)}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Levels name={dimension.id} legend={dimension.name} value={level} onLevel={setLevel} />
      <Input
        value={reason}
        maxLength={2000}
        aria-label={words.reason}
        placeholder={words.reason}
        onChange={(_event, { value }) => setReason(value)}
      />
      <small>{words.reasonHint}</small>
      <div className="form-foot">
        <Button size="small" onClick={onDone}>
          {reviewStrings(lang).cancel}
        </Button>
        <Button
          size="small"
          appearance="primary"
          type="submit"
          disabledFocusable={busy || reason.trim() === ''}
        >
          {words.save}
        </Button>
      </div>
    </form>
  );
}

interface LevelsProps {
  readonly name: string;
  readonly legend: string;
  readonly value: number | null;
  readonly onLevel: (level: number) => void;
}

/** The four levels of the rubric to choose from. */
export function Levels({ name, legend, value, onLevel }: LevelsProps) {
  const words = scorecardStrings(useLang());
  return (
    <fieldset className="levels">
      <legend className="visually-hidden">{legend}</legend>
      {words.levels.map((word, level) => (
        <label key={word}>
          <input type="radio" name={name} checked={value === level} onChange={() => onLevel(level)} />
          <span>{word}</span>
        </label>
      ))}
    </fieldset>
  );
}

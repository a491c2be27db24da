import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { TalkTurn } from '../../../bot/api/review/talk.ts';
import { useLang, useStrings } from '../../shared/language.tsx';
import { transcriptStrings } from '../../shared/strings-transcript.ts';
import { useNames } from '../names.tsx';
import type { Do, ReviewAct } from './use-talk-view.ts';

type Label = Extract<ReviewAct, { readonly kind: 'correct' }>['label'];
type Field = Label['field'];

interface CorrectFormProps {
  readonly turn: TalkTurn;
  readonly index: number;
  readonly act: Do;
  readonly busy: boolean;
}

/** Corrects what the machine read of a line; both stand beside each other afterwards. */
export function CorrectForm({ turn, index, act, busy }: CorrectFormProps) {
  const words = transcriptStrings(useLang());
  const { tempers } = useStrings();
  const names = useNames();
  const fields: readonly Field[] =
    turn.speaker === 'customer' ? ['emotion', 'signals', 'stage'] : ['acts', 'stage'];
  const [field, setField] = useState<Field>(fields[0] ?? 'stage');
  const [value, setValue] = useState('');
  const choices: Readonly<Record<Field, readonly { readonly id: string; readonly name: string }[]>> = {
    category: names.all('categories'),
    stage: names.all('stages').filter(({ id }) => id !== 'closed'),
    emotion: Object.entries(tempers).map(([id, name]) => ({ id, name })),
    signals: names.all('signals'),
    acts: names.all('acts'),
  };
  async function save() {
    const label = labelOf(field, value);
    if (value !== '' && (await act({ kind: 'correct', turn: index, label }))) setValue('');
  }
  return (
    <form
      className="correct"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <label>
        {words.correct}
        <select
          value={field}
          onChange={({ target }) => {
            setField(target.value as Field);
            setValue('');
          }}
        >
          {fields.map((name) => (
            <option key={name} value={name}>
              {words.fields[name]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.correctTo}
        <select value={value} onChange={({ target }) => setValue(target.value)}>
          <option value="">—</option>
          {choices[field].map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <Button type="submit" size="small" disabledFocusable={busy || value === ''}>
        {words.correctTo}
      </Button>
    </form>
  );
}

function labelOf(field: Field, value: string): Label {
  switch (field) {
    case 'emotion':
      return { field, value: Number(value) } as Label;
    case 'signals':
    case 'acts':
      return { field, value: [value] } as Label;
    default:
      return { field, value } as Label;
  }
}

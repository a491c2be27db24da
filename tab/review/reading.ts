import { useLang, useStrings } from '../shared/language.tsx';
import { transcriptStrings } from '../shared/strings-transcript.ts';
import { useNames } from './names.tsx';

/** A reading of a line as it is stored: an id, ids with spaces between, or a level of temper. */
interface Corrected {
  readonly field: string;
  readonly machine: string;
  readonly human: string;
}

/** Words what a person corrected: what the machine had read, and what it is. */
export function useCorrected(): (corrected: Corrected) => string {
  const words = transcriptStrings(useLang());
  const names = useNames();
  const { tempers } = useStrings();
  const named = (field: string, value: string) => {
    if (field === 'emotion') return tempers[Number(value) as keyof typeof tempers] ?? value;
    const kind = ({ category: 'categories', stage: 'stages', signals: 'signals', acts: 'acts' } as const)[
      field as 'category' | 'stage' | 'signals' | 'acts'
    ];
    return value
      .split(' ')
      .map((id) => names.of(kind, id))
      .join(words.several);
  };
  return ({ field, machine, human }) =>
    words.corrected(
      words.fields[field as keyof typeof words.fields] ?? field,
      machine === '' ? '' : named(field, machine),
      named(field, human),
    );
}

import type { Scorecard } from '../../../dialogs/index.ts';
import type { Category, Emotion, Language, Signal, StaffAct } from '../../../scripts/vocabulary.ts';
import { uuidOf } from '../export/canonical.ts';
import type { SpokenEntry } from '../spoken.ts';
import type { Correction, ReviewStatus } from '../status.ts';
import { labelTurns, type TurnLabels } from '../turn-labels.ts';

/** What the recogniser is to learn: a sentence as a person reads it. */
export type Lesson =
  | {
      readonly kind: 'customer';
      readonly lang: Language;
      readonly text: string;
      readonly category: Category;
      readonly emotion: Emotion;
      readonly signals: readonly Signal[];
    }
  | {
      readonly kind: 'staff';
      readonly lang: Language;
      readonly text: string;
      /** what the customer had said, null: staff spoke first */
      readonly customer: string | null;
      readonly acts: readonly StaffAct[];
      /** red lines that it crosses, as the guard saw it: nobody corrects these by hand */
      readonly rules: readonly string[];
    };

/** A corrected turn that may become an example. `turn` is an index into the spoken turns. */
export interface CandidateExample {
  /** of this talk, this turn and what people said of it: a correction that is changed makes a new candidate */
  readonly id: string;
  readonly lesson: Lesson;
  readonly corrected: readonly { readonly field: Taught; readonly machine: string; readonly human: string }[];
  readonly by: string;
  /** epoch milliseconds */
  readonly at: number;
  readonly talk: string;
  readonly turn: number;
}

/** The fields that a single sentence teaches; stages are learnt from whole talks. */
type Taught = Exclude<Correction['field'], 'stage'>;
const TAUGHT: Readonly<Record<SpokenEntry['speaker'], readonly Correction['field'][]>> = {
  customer: ['category', 'emotion', 'signals'],
  staff: ['acts'],
};

export interface CorrectedTalk {
  readonly id: string;
  readonly tenant: string;
  readonly lang: Language;
  /** what the whole talk is about, as people corrected it */
  readonly category: Category;
  readonly spoken: readonly SpokenEntry[];
  /** the words of `spoken` without anything that tells whose they are */
  readonly texts: readonly string[];
  readonly card: Scorecard;
  readonly corrections: ReviewStatus['corrections'];
}

/** The candidates of one talk, by turn: what people corrected, beside what the machine read. Pure. */
export function candidatesOf(talk: CorrectedTalk): readonly CandidateExample[] {
  const { spoken, card, corrections } = talk;
  const read = labelTurns(spoken, card, []);
  const labelled = labelTurns(spoken, card, corrections);
  return spoken.flatMap(({ speaker }, turn): CandidateExample[] => {
    const taught = corrections.filter(
      (one) => one.turn === turn && TAUGHT[speaker].includes(one.label.field),
    );
    const [machine, human, newest] = [read[turn], labelled[turn], latest(taught)];
    if (!machine || !human || !newest) return [];
    const corrected = taught.flatMap(({ label }) => {
      if (label.field === 'stage') return [];
      const was = machineWords(label.field, machine, card.category);
      const is = words(label.value);
      return is === was ? [] : [{ field: label.field, machine: was, human: is }];
    });
    const lesson = lessonOf(talk, turn, human, taught);
    if (corrected.length === 0 || lesson.text.trim() === '') return [];
    const labels = taught.map(({ label }) => label);
    return [
      {
        id: uuidOf([talk.tenant, 'candidate', talk.id, turn, labels]),
        lesson,
        corrected,
        by: newest.by,
        at: newest.at,
        talk: talk.id,
        turn,
      },
    ];
  });
}

function lessonOf(
  { lang, category, spoken, texts }: CorrectedTalk,
  turn: number,
  { emotion, signals, acts, rules }: TurnLabels,
  taught: ReviewStatus['corrections'],
): Lesson {
  const text = texts[turn] ?? '';
  if (spoken[turn]?.speaker === 'staff') {
    const heard = spoken.slice(0, turn).findLastIndex(({ speaker }) => speaker === 'customer');
    return { kind: 'staff', lang, text, customer: texts[heard] ?? null, acts, rules };
  }
  const named = taught.flatMap(({ label }) => (label.field === 'category' ? [label.value] : []));
  return { kind: 'customer', lang, text, category: named[0] ?? category, emotion: emotion ?? 0, signals };
}

function machineWords(field: Taught, labels: TurnLabels, category: Category): string {
  switch (field) {
    case 'category':
      return category;
    case 'emotion':
      return words(labels.emotion ?? 0);
    default:
      return words(labels[field]);
  }
}

const words = (value: string | number | readonly string[]): string =>
  typeof value === 'object' ? [...value].sort().join(' ') : String(value);

const latest = (corrections: ReviewStatus['corrections']) =>
  corrections.reduce<(typeof corrections)[number] | null>(
    (newest, one) => (newest && newest.at > one.at ? newest : one),
    null,
  );

import type { Category, Emotion, Signal, Stage, Step, TalkMode, Tone } from '../../scripts/vocabulary.ts';
import type { ApprovedText } from '../comply/approved-text.ts';

export interface SuggestedLine {
  readonly line: string;
  readonly text: ApprovedText;
  readonly tone: Tone;
  readonly step: Step;
  /** the slot it asks for, if it is a question */
  readonly slot: string | null;
  /** the signals it was made for */
  readonly about: readonly Signal[];
  readonly why: string | null;
}
export interface SuggestedQuestion extends SuggestedLine {
  readonly slot: string;
}
export interface KnownFact {
  readonly slot: string;
  readonly label: string;
  readonly text: string;
}

/** What to say now, what to ask, what to keep from saying, what to do. `say` is never empty. */
export interface Suggestion {
  readonly stage: Stage | 'closed';
  readonly category: Category;
  readonly also: readonly Category[];
  readonly topicKnown: boolean;
  readonly emotion: Emotion;
  readonly signals: readonly Signal[];
  readonly mode: TalkMode;
  readonly say: readonly SuggestedLine[];
  readonly ask: readonly SuggestedQuestion[];
  readonly avoid: readonly { readonly rule?: string; readonly text: string; readonly why: string }[];
  readonly steps: readonly { readonly text: string }[];
  readonly escalate: readonly { readonly to: string; readonly withinMinutes: number; readonly why: string }[];
  readonly facts: Readonly<Record<string, string>>;
  readonly known: readonly KnownFact[];
  readonly missing: readonly string[];
  readonly open: readonly { readonly slot: string; readonly label: string }[];
  /** a word to the people waiting, when they are part of it */
  readonly bystander: SuggestedLine | null;
  /** the screen should hide all but the line: she films, or means to publish */
  readonly cover: boolean;
}

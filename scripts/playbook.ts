import type { Cause } from './cause-schema.ts';
import type { LabelledTalk } from './dialogue-schema.ts';
import type { Exemplar, PracticeRules } from './practice-schema.ts';
import type { Rubric } from './rubric-schema.ts';
import type { Scenario } from './scenario-schema.ts';
import type {
  Bank,
  Bilingual,
  Complaint,
  CustomerExample,
  Lane,
  Lexicon,
  RedLine,
  RuleCard,
  ScriptLine,
  StaffExample,
} from './schema.ts';
import type { Category, DimensionId, Language, Signal } from './vocabulary.ts';

/** Everything that is said and known, as read from scripts/ (without the teaching examples). */
export interface Scripts {
  readonly lines: readonly ScriptLine[];
  readonly complaints: Readonly<Partial<Record<Category, Complaint>>>;
  readonly lanes: readonly Lane[];
  readonly redLines: readonly RedLine[];
  /** why people complain, finer than the category */
  readonly causes: readonly Cause[];
  readonly cards: readonly RuleCard[];
  /** role-play cases */
  readonly scenarios: readonly Scenario[];
  /** how the simulated customer takes what is said; null where scripts/ holds no practice.yaml */
  readonly practice: PracticeRules | null;
  /** scenario id → what a model clerk would say in it, in order */
  readonly exemplars: Readonly<Record<string, readonly Exemplar[]>>;
  /** how a talk is graded */
  readonly rubric: Rubric;
  readonly bank: Bank;
  readonly lexicon: Lexicon;
}

/** A labelled customer utterance; `note` marks a clerk's shorthand about the customer. */
export interface LabelledUtterance extends CustomerExample {
  readonly category: Category;
  readonly lang: Language;
}
/** A labelled staff line with the rules it breaks (none when it is fine). */
export interface LabelledStaffLine extends Omit<StaffExample, 'verdict' | 'also-rules'> {
  readonly rules: readonly string[];
  readonly verdict: 'ok' | 'warn' | 'block';
  readonly lang: Language;
}
export interface Examples {
  readonly customer: readonly LabelledUtterance[];
  readonly staff: readonly LabelledStaffLine[];
}
export type { LabelledTalk };

/**
 * A linear model over hashed features. `features` holds the hashes it knows (base64 of little-endian 32-bit numbers),
 * `weights` half a byte for each of them and each class, feature by feature, as shares of the feature's `peaks`. The
 * score of a class is its bias and scale × the weights of the known features present, these taken as a vector of unit
 * length.
 */
export interface LinearModel {
  readonly classes: readonly string[];
  readonly features: string;
  readonly scale: readonly number[];
  readonly bias: readonly number[];
  readonly weights: string;
  readonly peaks: string;
  /** from which probability a yes/no class is taken; for levels, the cut points between them */
  readonly thresholds?: readonly number[];
  /** divides the scores before they become chances, so that a confidence of .8 is right in 8 of 10 cases */
  readonly temperature?: number;
}

/** One question that a shared model answers: its classes are those from `from` to before `to`. */
export interface ModelHead extends Pick<LinearModel, 'thresholds' | 'temperature'> {
  readonly from: number;
  readonly to: number;
}
/** The three questions about a customer's words, answered over the same features with one look at each. */
export interface CustomerModel extends Omit<LinearModel, 'thresholds' | 'temperature'> {
  readonly heads: Readonly<Record<'category' | 'emotion' | 'signals', ModelHead>>;
}

/** What was learnt from scripts/examples, by the name of the question it answers. */
export interface TrainedModels {
  readonly customer: CustomerModel;
  readonly verdict: LinearModel;
  readonly rules: LinearModel;
  readonly acts: LinearModel;
}

/** A linear model of what stands at each place of a sequence, and how much each label likes to follow another. */
export interface ChainModel extends LinearModel {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** label before × number of classes + label after */
  readonly next: readonly number[];
}

/** What makes up the level of a dimension: its measures in order, standardised by mean and spread. */
export interface LevelModel {
  readonly bias: number;
  readonly weights: readonly number[];
  readonly means: readonly number[];
  readonly spreads: readonly number[];
}

/** What was learnt from whole talks: stage of a turn, the customer's temper, how good a staff turn is, the levels. */
export interface GraderModels {
  readonly stage: ChainModel;
  readonly temper: ChainModel;
  readonly quality: LinearModel;
  readonly levels: Readonly<Record<DimensionId, LevelModel>>;
}

/** Character tables made when the playbook is compiled, so that reading needs no dictionary. */
export interface CharacterTables {
  /** traditional and simplified form in turn: 體体… */
  readonly simplified: string;
  /** toneless syllable → the characters read so */
  readonly syllables: Readonly<Record<string, string>>;
  /** words found in the examples, with spaces between */
  readonly words: string;
}

/** A frozen, versioned playbook; `version` is the hash of the content it was compiled from. */
export interface Playbook extends Scripts {
  readonly version: string;
  readonly models: TrainedModels;
  readonly grader: GraderModels;
  readonly tables: CharacterTables;
  /** a bank's own model of customers' words in place of the trained one; it is given the normalised text */
  readonly ownModel?: (text: string) => CustomerJudgement;
}

/** What a model makes of a customer's utterance, before anything is decided. Chances are 0..1. */
export interface CustomerJudgement {
  /** by category, in the order of CATEGORIES, calibrated: of those given .8, 8 in 10 are right */
  readonly categories: ArrayLike<number>;
  /** the level of temper expected, 0..4 */
  readonly temper: number;
  /** by signal, in the order of SIGNALS, as far as they are taught */
  readonly signals: ArrayLike<number>;
}

export type { Bilingual, Signal };

import type { Cause } from './cause-schema.ts';
import type { Exemplar, PracticeRules } from './practice-schema.ts';
import type { Source } from './read-file.ts';
import type { Rubric } from './rubric-schema.ts';
import type { Scenario } from './scenario-schema.ts';
import type { Bank, Complaint, Lane, Lexicon, RedLine, RuleCard, ScriptLine } from './schema.ts';

/** Everything read from scripts/ entry by entry, each with its place. What the checks look at. */
export interface ScriptSources {
  readonly lines: readonly Source<ScriptLine>[];
  readonly complaints: readonly Source<Complaint>[];
  readonly redLines: readonly Source<RedLine>[];
  readonly cards: readonly Source<RuleCard>[];
  readonly lanes: readonly Source<Lane>[];
  readonly causes: readonly Source<Cause>[];
  readonly banks: readonly Source<Bank>[];
  readonly lexicons: readonly Source<Lexicon>[];
  readonly scenarios: readonly Source<Scenario>[];
  readonly rubrics: readonly Source<Rubric>[];
  readonly practice: readonly Source<PracticeRules>[];
  readonly exemplars: readonly Source<Readonly<Record<string, readonly Exemplar[]>>>[];
  /** kinds of which something could not be read: what seems to be missing there may only be broken */
  readonly broken: ReadonlySet<ScriptKind>;
}
export type ScriptKind = Exclude<keyof ScriptSources, 'broken'>;

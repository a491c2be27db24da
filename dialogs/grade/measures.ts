import type { EvidenceId } from '../../scripts/rubric-schema.ts';
import type { DimensionId, Emotion, StaffAct } from '../../scripts/vocabulary.ts';
import type { StaffTurn } from './read-talk.ts';

/** A staff turn with what the learnt model makes of its handling, 0..1. */
export interface WeighedTurn extends StaffTurn {
  readonly quality: number;
}

/** What the measures look at: the staff's turns, and the customer's temper turn by turn from her own words alone. */
export interface Weighed {
  readonly staff: readonly WeighedTurn[];
  readonly temper: readonly Emotion[];
}

/** One thing that speaks for (1) or against (−1) a dimension, over a whole talk. A better line never makes it worse. */
export interface Measure {
  readonly id: string;
  readonly speaks: 1 | -1;
  readonly of: (talk: Weighed) => number;
}

type Of = (turn: WeighedTurn) => number;

/** What is well meant counts less in a line that may cross a red line, and nothing in one that does. */
const soundness = ({ bad }: StaffTurn) => (bad >= 1 ? 0 : 1 - 0.7 * bad);
const act =
  (name: StaffAct): Of =>
  (turn) =>
    turn.reading.acts.includes(name) ? soundness(turn) : 0;
/** A fault counts whole. */
const fault =
  (name: StaffAct): Of =>
  ({ reading }) =>
    reading.acts.includes(name) ? 1 : 0;
const shows =
  (...ids: readonly EvidenceId[]): Of =>
  (turn) =>
    ids.every((id) => turn.shows.has(id)) ? soundness(turn) : 0;
/** Wording that speaks against it counts whole. */
const betrays =
  (id: EvidenceId): Of =>
  (turn) =>
    turn.shows.has(id) ? 1 : 0;
const bad: Of = (turn) => turn.bad;
const quality: Of = (turn) => turn.quality;

const mean = (values: readonly number[]) =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
const share =
  (of: Of) =>
  ({ staff }: Weighed) =>
    mean(staff.map(of));
const most =
  (of: Of) =>
  ({ staff }: Weighed) =>
    Math.max(0, ...staff.map(of));
const mostOfFirst =
  (n: number, of: Of) =>
  ({ staff }: Weighed) =>
    Math.max(0, ...staff.slice(0, n).map(of));
const mostOfLast =
  (n: number, of: Of) =>
  ({ staff }: Weighed) =>
    Math.max(0, ...staff.slice(-n).map(of));
const meanOfLast =
  (n: number, of: Of) =>
  ({ staff }: Weighed) =>
    mean(staff.slice(-n).map(of));
const hottest = ({ temper }: Weighed) => Math.max(0, ...temper);

const helps = (id: string, of: Measure['of']): Measure => ({ id, speaks: 1, of });
const harms = (id: string, of: Measure['of']): Measure => ({ id, speaks: -1, of });

/** What each dimension is measured by. How much each measure counts is learnt from graded talks, never its sign. */
export const MEASURES: Readonly<Record<DimensionId, readonly Measure[]>> = {
  'D-01': [
    helps('empathy first', mostOfFirst(2, act('empathy'))),
    helps('sorry first', mostOfFirst(2, act('apology'))),
    helps('names the trouble', mostOfFirst(2, shows('names-trouble'))),
    helps('owns it', mostOfFirst(3, shows('owns'))),
    helps('a good first line', mostOfFirst(1, quality)),
    harms('a bad first line', mostOfFirst(1, bad)),
    harms('waves her off', mostOfFirst(2, fault('dismissive'))),
  ],
  'D-02': [
    helps(
      'takes up her words',
      share((turn) => turn.echo),
    ),
    helps('answers her', share(quality)),
    harms('cuts in', share(fault('interrupt'))),
    harms('waves her off', share(fault('dismissive'))),
    harms('bad lines', share(bad)),
  ],
  'D-03': [
    helps('asks to understand', share(act('clarify'))),
    helps('questions', ({ staff }) => Math.min(1, staff.filter(betrays('asks')).length / 3)),
    helps('the want', most(shows('asks-want', 'asks'))),
    helps('the history', most(shows('asks-history'))),
    helps('the deadline', most(shows('asks-deadline'))),
  ],
  'D-04': [
    helps('checks', share(shows('verifies'))),
    helps('checks at all', most(shows('verifies'))),
    helps('writes down', most(shows('logs'))),
    harms('bad lines', share(bad)),
  ],
  'D-05': [
    helps('sorry', most(act('apology'))),
    helps('sorry for a thing', most(shows('sorry-specific'))),
    helps('takes it on', most(act('ownership'))),
    harms('formula', share(betrays('formula'))),
    harms('shifts the blame', share(fault('blame-shift'))),
  ],
  'D-06': [
    helps('explains', share(act('explain'))),
    helps('figures', share(shows('figures'))),
    helps(
      'says enough',
      share(({ normal }) => Math.min(1, Math.log(1 + normal.length) / Math.log(100))),
    ),
    helps('asks whether it is clear', most(shows('teach-back'))),
    harms('bad lines', share(bad)),
  ],
  'D-07': [
    helps('options', most(act('options'))),
    helps('two ways', share(shows('two-ways'))),
    helps('she chooses', most(shows('two-ways', 'choice'))),
    helps('steps', share(act('next-step'))),
    helps('gets on with it', share(quality)),
    harms('vague', share(betrays('vague'))),
    harms('refuses', share(betrays('refuses'))),
  ],
  'D-08': [
    helps('hands over warmly', most(shows('warm-transfer'))),
    helps('does it with her', share(shows('together'))),
    harms('sends her away', share(betrays('passes-on'))),
    harms('shifts the blame', share(fault('blame-shift'))),
  ],
  'D-09': [
    harms(
      'grave lines',
      share((turn) => turn.block),
    ),
    harms(
      'the gravest line',
      most((turn) => turn.block * (1 - turn.quality)),
    ),
    harms('red lines', ({ staff }) => Math.min(1, staff.filter(isGrave).length / 3)),
    harms(
      'bad lines',
      share((turn) => turn.bad * (1 - turn.quality)),
    ),
    harms('over-promises', most(fault('over-promise'))),
    helps('protects her', most(shows('protects'))),
    helps('promises no result', most(shows('no-promise'))),
  ],
  'D-10': [
    harms('heat', ({ temper }) => mean(temper)),
    harms('heat at the end', ({ temper }) => mean(temper.slice(-2))),
    helps('cooled', (talk) => Math.max(0, hottest(talk) - (talk.temper.at(-1) ?? 0))),
    helps('calms', most(shows('calms'))),
    helps('no weak line', ({ staff }) => Math.min(1, ...staff.map(quality))),
    harms('the worst line', most(bad)),
  ],
  'D-11': [
    helps('a next step', most(act('next-step'))),
    helps('says when', share(shows('when'))),
    helps('who and when', most(shows('who', 'when'))),
    helps('how she will hear', most(shows('channel', 'when'))),
    harms('over-promises at the end', mostOfLast(3, fault('over-promise'))),
    harms('vague at the end', mostOfLast(2, betrays('vague'))),
  ],
  'D-12': [
    helps('checks at the end', mostOfLast(2, act('check'))),
    helps('asks what is open', mostOfLast(3, shows('still-open'))),
    helps('ends well', meanOfLast(2, quality)),
    helps('names the remedies', most(shows('remedies'))),
    helps('a farewell', mostOfLast(2, shows('farewell'))),
    harms('ends badly', meanOfLast(2, bad)),
    harms('breaks off', mostOfLast(1, betrays('abrupt'))),
  ],
};

function isGrave({ findings }: StaffTurn): boolean {
  return findings.some(({ severity }) => severity === 'block');
}

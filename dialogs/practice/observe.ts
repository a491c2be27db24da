import type { Behaviour, PracticeRules } from '../../scripts/practice-schema.ts';
import type { Case } from './case.ts';
import { deed, isOwed, timesDone, turnsWithoutStep } from './history.ts';
import { type StaffLine, spotted, wordsOf } from './line.ts';
import type { Practice } from './practice.ts';
import { breaths, echoes, isNoise, isSilence, repeatsItself } from './shape.ts';

/** One thing a line did. `entry` is the id in the case; `quote` the staff's own words. */
export interface Observed {
  readonly behaviour: Behaviour;
  readonly entry?: string;
  readonly quote: string;
}

export interface Scene {
  readonly practice: Practice;
  readonly played: Case;
  readonly rules: PracticeRules;
}

/** What its words do, in the order in which they are looked for. */
const WORDED = [
  'names-trouble',
  'specific-apology',
  'owns',
  'calming-offer',
  'paraphrases',
  'plain-figures',
  'teach-back',
  'options-with-choice',
  'named-next-step',
  'admits-unknown',
  'asks-what-is-open',
  'shunts',
  'blames',
  'dismisses',
  'cuts-in',
  'pitches',
  'over-promises',
  'vague-next-step',
  'jargon',
  'asks-the-matter',
  'asks',
  'explains',
  'ends-talk',
] as const satisfies readonly Behaviour[];

/** With none of these a line passes her by. */
const USEFUL: readonly Behaviour[] = [
  'calms',
  'meets-point',
  'asks-open-point',
  'wave-heard',
  'names-trouble',
  'specific-apology',
  'owns',
  'paraphrases',
  'plain-figures',
  'options-with-choice',
  'named-next-step',
  'asks-what-is-open',
  'asks',
  'explains',
  'calming-offer',
  'admits-unknown',
];
/** An inflamer of the case says these more exactly. */
const GENERAL: readonly Behaviour[] = ['shunts', 'blames', 'dismisses', 'cuts-in', 'pitches'];
const STEPS: readonly Behaviour[] = ['meets-point', 'asks-open-point', 'calms'];
const REPEATING: readonly Behaviour[] = ['paraphrases', 'teach-back', 'asks-what-is-open'];

/** What a line does, most telling first: what the case names, red lines, what the words do, what the talk makes of them. */
export function observe(line: StaffLine, scene: Scene): readonly Observed[] {
  const empty = hardlyWords(line, scene);
  if (empty) return [empty, ...impatience([empty], scene)];
  const worded = wordedDeeds(line, scene);
  const asked = askedFor(line, scene, worded);
  const own = ofTheCase(line, scene);
  const first = [...wave(line, scene), ...own, ...redLines(line, scene), ...asked];
  const sore = own.some(({ behaviour }) => behaviour === 'inflames');
  const said = worded.filter(({ behaviour }) => !(sore && GENERAL.includes(behaviour)));
  const all = [...first, ...said, ...manner(line, scene, [...first, ...said])];
  return [...all, ...impatience(all, scene)];
}

function hardlyWords(line: StaffLine, { rules }: Scene): Observed | null {
  const quote = line.text.trim().slice(0, 30);
  if (isSilence(line)) return { behaviour: 'silence', quote };
  if (!line.inHerLanguage) return { behaviour: 'other-language', quote };
  if (isNoise(line)) return { behaviour: 'nonsense', quote };
  return breaths(line, rules) > 3 ? { behaviour: 'floods', quote } : null;
}

function wave(line: StaffLine, { practice, played }: Scene): readonly Observed[] {
  if (!played.secondWave) return [];
  const quote = spotted(played.secondWave.owed, line);
  if (quote === null) return isOwed(practice) ? [{ behaviour: 'wave-missed', quote: '' }] : [];
  return timesDone(practice, 'wave-heard') === 0 ? [{ behaviour: 'wave-heard', quote }] : [];
}

function ofTheCase(line: StaffLine, { practice, played }: Scene): readonly Observed[] {
  const found = (behaviour: Behaviour, entries: readonly Parameters<typeof entryOf>[0][]) =>
    entries.flatMap((entry) => {
      const quote = spotted(entry.when, line);
      return quote === null ? [] : [{ behaviour, ...entryOf(entry), quote }];
    });
  const isFresh = ({ behaviour, entry }: Observed) => timesDone(practice, deed(behaviour, entry)) === 0;
  const blocked = line.findings.some(({ severity }) => severity === 'block');
  const good = [...found('calms', played.calmers), ...found('meets-point', played.fair)].filter(isFresh);
  return [...found('inflames', played.inflamers), ...(blocked ? [] : good)];
}
const entryOf = (entry: Case['fair'][number]) => ({ entry: entry.id });

function redLines(line: StaffLine, { played }: Scene): readonly Observed[] {
  const fatal = played.inflamers.find((i) => i.criticalFail && spotted(i.when, line) !== null);
  const grave = line.findings.find(({ severity }) => severity === 'block');
  const [first] = line.findings;
  if (grave) return [{ behaviour: 'grave-red-line', quote: grave.quote }];
  if (fatal && first) return [{ behaviour: 'grave-red-line', quote: first.quote }];
  return first ? [{ behaviour: 'red-line', quote: first.quote }] : [];
}

/** Hidden facts she is asked for; one that she has told is asked again unless the line only says it back. */
function askedFor(line: StaffLine, scene: Scene, worded: readonly Observed[]): readonly Observed[] {
  const { practice, played } = scene;
  const asked = played.hidden.flatMap(({ id, asks }) => {
    const quote = spotted(asks, line);
    return quote === null ? [] : [{ entry: id, quote }];
  });
  const open = asked.filter(({ entry }) => !practice.revealed.includes(entry));
  if (open.length > 0) return open.map((fact) => ({ behaviour: 'asks-open-point', ...fact }));
  const again = asked.find(({ quote }) => isQuestion(line.text, quote));
  const saysBack = worded.some(({ behaviour }) => REPEATING.includes(behaviour));
  return again && !saysBack ? [{ behaviour: 'asks-again', quote: again.quote }] : [];
}

/** Whether the sentence that holds these words asks something. */
function isQuestion(text: string, words: string): boolean {
  const rest = text.slice(text.indexOf(words));
  return /^[^。！!.]*(?:[?？]|[吗呢])/u.test(rest);
}

function wordedDeeds(line: StaffLine, { practice, played, rules }: Scene): readonly Observed[] {
  const heard = [practice.first, ...practice.turns.map(({ customer }) => customer ?? '')];
  const facts = played.known.map((fact) => fact[line.half]);
  const concrete =
    wordsOf(rules.concrete[line.half], line) !== null || echoes(line.text, [...heard, ...facts]);
  const found = WORDED.flatMap((behaviour): readonly Observed[] => {
    const rule = rules.behaviours[behaviour];
    const quote = rule.when ? spotted(rule.when, line) : null;
    if (quote === null || (rule.unless && wordsOf(rule.unless[line.half], line) !== null)) return [];
    if (behaviour === 'names-trouble' && !concrete) return [];
    if (behaviour === 'specific-apology' && !concrete) return [{ behaviour: 'empty-apology', quote }];
    return [{ behaviour, quote }];
  });
  const felt = found.some(
    ({ behaviour }) => behaviour === 'names-trouble' || behaviour === 'specific-apology',
  );
  const formula = rules.behaviours['formula-empathy'].when;
  const phrase = formula && !felt ? spotted(formula, line) : null;
  return phrase === null ? found : [{ behaviour: 'formula-empathy', quote: phrase }, ...found];
}

function manner(line: StaffLine, scene: Scene, done: readonly Observed[]): readonly Observed[] {
  const { practice, rules } = scene;
  const quote = line.text.trim().slice(0, 30);
  const found: Observed[] = [];
  const earlier = practice.turns.map((turn) => turn.staff);
  if (repeatsItself(line.text, earlier)) found.push({ behaviour: 'repeats-self', quote });
  const listened = practice.mood.temper <= 1 && practice.revealed.length > 0;
  if (breaths(line, rules) > 1 && !listened) found.push({ behaviour: 'lectures', quote });
  const passesBy = !done.some(({ behaviour }) => USEFUL.includes(behaviour));
  if (passesBy && isUnmet(scene)) found.push({ behaviour: 'ignores-core-ask', quote });
  return found;
}

const isUnmet = ({ practice, played }: Scene) => practice.met.length < played.fair.length;

/** Kind words settle nothing: her matter has to move, or she grows impatient. */
function impatience(done: readonly Observed[], scene: Scene): readonly Observed[] {
  const moved = done.some(({ behaviour }) => STEPS.includes(behaviour));
  const { practice, rules } = scene;
  if (moved || !isUnmet(scene) || turnsWithoutStep(practice) < rules.limits.patience) return [];
  return [{ behaviour: 'waits-in-vain', quote: '' }];
}

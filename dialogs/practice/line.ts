import type { Playbook } from '../../scripts/playbook.ts';
import type { Trigger } from '../../scripts/scenario-schema.ts';
import { type Half, halfOf, type Language, type StaffAct, type Step } from '../../scripts/vocabulary.ts';
import type { Finding } from '../comply/finding.ts';
import { readWordings } from '../comply/wording.ts';
import { languageOf } from '../recognise/language.ts';
import { normalise, plainView } from '../recognise/normalise.ts';
import { compilePattern } from '../recognise/pattern.ts';
import type { SaidTurn } from '../say.ts';

/** A trainee's line as everything else looks at it. */
export interface StaffLine {
  readonly text: string;
  readonly plain: string;
  readonly normal: string;
  readonly half: Half;
  readonly acts: readonly StaffAct[];
  readonly steps: readonly Step[];
  /** what is held against the trainee: crossed in so many words, or so plainly that it would be blocked */
  readonly findings: readonly Finding[];
  /** red lines crossed in so many words */
  readonly worded: ReadonlySet<string>;
  readonly inHerLanguage: boolean;
}

const WORDS = /[\p{L}\p{N}]/u;
/** More than this is read no further: nobody listens to it either. */
const READ = 600;
const LONGEST_QUOTE = 30;
/** Acts that are faults: the reading alone is not sure enough to hold one against a trainee. */
const FAULTS: readonly StaffAct[] = ['interrupt', 'dismissive', 'blame-shift', 'over-promise'];

export function readLine(text: string, said: SaidTurn, lang: Language, playbook: Playbook): StaffLine {
  const heard = text.slice(0, READ);
  const normal = normalise(heard, playbook);
  const plain = plainView(heard, playbook);
  const worded = new Set(readWordings(plain, playbook.redLines).crossed.map(({ rule }) => rule.id));
  return {
    text,
    plain,
    normal,
    half: halfOf(lang),
    acts: said.reading.acts,
    steps: said.reading.steps,
    findings: said.findings.filter(({ rule, severity }) => worded.has(rule) || severity === 'block'),
    worded,
    inHerLanguage: !WORDS.test(normal) || languageOf(heard, playbook.tables) === lang,
  };
}

/** Words of her own language in which a trigger or a pattern list was found: the staff's own words; null when not. */
export function wordsOf(patterns: readonly string[], line: StaffLine): string | null {
  for (const source of patterns) {
    const pattern = compilePattern(source);
    const found = pattern.exec(line.normal);
    if (found) return quoted(pattern, found[0], line);
  }
  return null;
}

/** What set a trigger off: its words, or the whole line when an act or a red line did; null when nothing did. */
export function spotted(trigger: Trigger, line: StaffLine): string | null {
  const words = wordsOf(trigger[line.half], line);
  if (words !== null) return words;
  const finding = line.findings.find(({ rule }) => trigger.rules.includes(rule) && line.worded.has(rule));
  if (finding) return finding.quote;
  const credible = (act: StaffAct) => !FAULTS.includes(act) || line.findings.length > 0;
  return trigger.acts.some((act) => line.acts.includes(act) && credible(act)) ? shortened(line.text) : null;
}

/** The place in the text as typed, where the plain view keeps every position. */
function quoted(pattern: RegExp, normal: string, line: StaffLine): string {
  const found = pattern.exec(line.plain);
  if (found) return shortened(line.text.slice(found.index, found.index + found[0].length));
  return line.text.includes(normal) ? shortened(normal) : shortened(line.text);
}

function shortened(text: string): string {
  const trimmed = text.trim().replace(/^[,，。、;；:：\s]+|[,，、;；:：\s]+$/gu, '');
  return [...trimmed].slice(0, LONGEST_QUOTE).join('');
}

import type { Playbook } from '../../scripts/playbook.ts';
import { EVIDENCE, type EvidenceId } from '../../scripts/rubric-schema.ts';
import { type Category, halfOf, type Language } from '../../scripts/vocabulary.ts';
import type { Finding } from '../comply/finding.ts';
import { hunchOf } from '../comply/hunch.ts';
import { inspect } from '../comply/inspect.ts';
import { isScripted } from '../comply/scripted.ts';
import { readWordings } from '../comply/wording.ts';
import { normalise, plainView } from '../recognise/normalise.ts';
import { compilePattern } from '../recognise/pattern.ts';
import { readStaff } from '../recognise/read-staff.ts';
import { recognise } from '../recognise/recognise.ts';
import type { Recognition, StaffReading } from '../recognise/recognition.ts';
import { echoOf } from './echo.ts';
import type { SpokenTurn } from './scorecard.ts';

/** What the reading of a talk needs of a playbook: everything but what is learnt from read talks. */
export type Reader = Omit<Playbook, 'grader'>;

export interface CustomerTurn {
  readonly by: 'customer';
  readonly text: string;
  readonly normal: string;
  readonly heard: Recognition;
}

export interface StaffTurn {
  readonly by: 'staff';
  /** its place among the turns of the talk */
  readonly at: number;
  readonly text: string;
  readonly normal: string;
  readonly reading: StaffReading;
  readonly findings: readonly Finding[];
  /** a person wrote it for this use, and no wording of a red line is in it */
  readonly reviewed: boolean;
  /** red lines that its very wording crosses, as against those that a model suspects */
  readonly worded: readonly string[];
  /** chances 0..1 that the line crosses a red line, and that it crosses one of severity block */
  readonly bad: number;
  readonly block: number;
  readonly features: Uint32Array;
  readonly shows: ReadonlySet<EvidenceId>;
  /** how far it takes up the customer's own words, 0..1 */
  readonly echo: number;
}

export type ReadTurn = CustomerTurn | StaffTurn;

export interface ReadTalk {
  readonly turns: readonly ReadTurn[];
  readonly category: Category;
  readonly lang: Language;
}

interface TalkOptions {
  readonly category?: Category;
  readonly lang: Language;
}

/** Reads every turn of a talk on its own, with what the customer had just said. */
export function readTalk(spoken: readonly SpokenTurn[], playbook: Reader, options: TalkOptions): ReadTalk {
  const { lang } = options;
  const heard = spoken.map(({ speaker, text }) =>
    speaker === 'customer' ? recognise({ text, lang }, playbook as Playbook) : null,
  );
  const category = options.category ?? mainCategory(heard);
  const normals = spoken.map(({ text }) => normalise(text, playbook));
  const turns = spoken.map(({ text }, i): ReadTurn => {
    const recognition = heard[i];
    const normal = normals[i] ?? '';
    if (recognition) return { by: 'customer', text, normal, heard: recognition };
    const asked = spoken[i - 1]?.speaker === 'customer' ? spoken[i - 1]?.text : undefined;
    const before = normals.slice(0, i).filter((_, j) => spoken[j]?.speaker === 'customer');
    return {
      ...staffTurn(text, asked, { playbook: playbook as Playbook, lang, category }),
      at: i,
      normal,
      shows: evidenceIn(normal, playbook, lang),
      echo: echoOf(normal, before.slice(-2).join(' ')),
    };
  });
  return { turns, category, lang };
}

type Line = Pick<
  StaffTurn,
  'by' | 'text' | 'reading' | 'findings' | 'reviewed' | 'worded' | 'bad' | 'block' | 'features'
>;

function wordedRules(text: string, customer: string | undefined, playbook: Playbook): readonly string[] {
  const heard = customer ? plainView(customer, playbook) : '';
  return readWordings(plainView(text, playbook), playbook.redLines, heard).crossed.map(({ rule }) => rule.id);
}

/** A line that a person wrote for this use: of the playbook, or instead of a red line. No model suspects it. */
function isReviewed(text: string, playbook: Playbook): boolean {
  return isScripted(text, playbook) || insteadsOf(playbook.redLines).has(text);
}

const insteads = new WeakMap<Playbook['redLines'], ReadonlySet<string>>();

function insteadsOf(redLines: Playbook['redLines']): ReadonlySet<string> {
  const known = insteads.get(redLines);
  if (known) return known;
  const texts = redLines.flatMap(({ instead, insteadFor = {} }) =>
    [instead, ...Object.values(insteadFor)].flatMap(({ zh, en }) => [zh, en]),
  );
  const fresh = new Set(texts);
  insteads.set(redLines, fresh);
  return fresh;
}

/** The same features are looked at three times: in this order they are made but once. */
function staffTurn(
  text: string,
  customer: string | undefined,
  { playbook, lang, category }: { playbook: Playbook; lang: Language; category: Category },
): Line {
  const asked = customer ? { customer } : {};
  const reading = readStaff({ text, lang, ...asked }, playbook);
  const { features, ...hunch } = hunchOf(text, customer, playbook);
  const findings = inspect(text, playbook, { lang, category, ...asked });
  const reviewed = findings.length === 0 && isReviewed(text, playbook);
  const worded = findings.length > 0 ? wordedRules(text, customer, playbook) : [];
  const crossed = findings.some(({ rule, severity }) => severity === 'block' && worded.includes(rule));
  const { bad, block } = reviewed ? { bad: 0, block: 0 } : crossed ? { bad: 1, block: 1 } : hunch;
  return { by: 'staff', text, reading, findings, reviewed, worded, bad, block, features };
}

function evidenceIn(normal: string, { rubric }: Reader, lang: Language): ReadonlySet<EvidenceId> {
  const key = halfOf(lang);
  return new Set(EVIDENCE.filter((id) => compilePattern(joined(rubric.evidence[id][key])).test(normal)));
}

const joinedSources = new WeakMap<readonly string[], string>();

function joined(patterns: readonly string[]): string {
  const known = joinedSources.get(patterns);
  if (known !== undefined) return known;
  const source = patterns.map((pattern) => `(?:${pattern})`).join('|');
  joinedSources.set(patterns, source);
  return source;
}

/** What she comes with weighs more than what comes up on the way; cross-validated on the staged talks. */
const FIRST_COUNTS = 2;

/** What the talk is mostly about: the matter with the most confidence behind it over all she said. */
function mainCategory(heard: readonly (Recognition | null)[]): Category {
  const weights = new Map<Category, number>();
  const told = heard.filter((recognition) => recognition !== null);
  for (const [nth, { category, confidence }] of told.entries()) {
    if (category === 'other') continue;
    const weight = nth === 0 ? FIRST_COUNTS * confidence : confidence;
    weights.set(category, (weights.get(category) ?? 0) + weight);
  }
  let [main, most]: [Category, number] = ['other', 0];
  for (const [category, weight] of weights) if (weight > most) [main, most] = [category, weight];
  return main;
}

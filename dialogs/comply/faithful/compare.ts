import type { Playbook } from '../../../scripts/playbook.ts';
import type { Language } from '../../../scripts/vocabulary.ts';
import { plainView } from '../../recognise/normalise.ts';
import { changedHands } from './agents.ts';
import type { FactDifference, FactKind } from './difference.ts';
import { type Facts, factsOf, wordsFor } from './facts.ts';
import { denySame } from './negations.ts';
import { stem, tokensOf } from './tokens.ts';

/** How much of what a line is about must come back, and how much that is new may come with it. */
const KEPT = 0.5;
const MOST_NEW = 2;
/** Said twice these are two facts. */
const COUNTED = /^(?:time|action:solve|modality:certain|question:yes-no|condition:if$)/u;
const QUESTION = /[?]|吗(?:[。!]|$)/u;

export interface ComparedLines {
  readonly script: string;
  readonly rewording: string;
  readonly lang: Language;
  /** words that may be taken up, such as the customer's own */
  readonly heard?: string;
}

/**
 * What a rewording changed of a line: numbers, times, names, conditions, modality, negations, what is done and by
 * whom, what is asked, what it is about. Both ways: nothing lost, nothing brought in. Empty when it is faithful.
 */
export function factDifferences(
  { script, rewording, lang, heard = '' }: ComparedLines,
  playbook: Pick<Playbook, 'tables' | 'lexicon'>,
): readonly FactDifference[] {
  const a = factsOf(script, plainView(script, playbook), lang);
  const b = factsOf(rewording, plainView(rewording, playbook), lang);
  const taken = new Set(tokensOf(plainView(heard, playbook), lang));
  return [
    ...numbers(a, b),
    ...(denySame(a.negations, b.negations) ? [] : [negation(a, b)]),
    ...keys(a, b),
    ...asked(a, b),
    ...changedHands(a.text, b.text, lang).map((what) => lost('agent', what)),
    ...turned(a, b, lang),
    ...content(a, b, taken, lang),
  ];
}

const lost = (kind: FactKind, what: string): FactDifference => ({ kind, change: 'lost', what });
const added = (kind: FactKind, what: string): FactDifference => ({ kind, change: 'added', what });

function numbers(a: Facts, b: Facts): readonly FactDifference[] {
  const without = (all: readonly string[], some: readonly string[]) => {
    const left = [...some];
    return all.filter((number) => {
      const at = left.indexOf(number);
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    });
  };
  return [
    ...without(a.numbers, b.numbers).map((number) => lost('number', number)),
    ...without(b.numbers, a.numbers).map((number) => added('number', number)),
  ];
}

function keys(a: Facts, b: Facts): readonly FactDifference[] {
  const split = (key: string) => [key.split(':')[0] as FactKind, key.slice(key.indexOf(':') + 1)] as const;
  const beyond = (one: Facts, other: Facts) =>
    [...one.keys].filter(([key, count]) => (other.keys.get(key) ?? 0) < (COUNTED.test(key) ? count : 1));
  return [
    ...beyond(a, b).map(([key]) => lost(...split(key))),
    ...beyond(b, a).map(([key]) => added(...split(key))),
  ];
}

const negation = (a: Facts, b: Facts): FactDifference => ({
  kind: 'negation',
  change: b.negations.length > a.negations.length ? 'added' : 'lost',
  what: `${a.negations.length}:${b.negations.length}`,
});

function asked(a: Facts, b: Facts): readonly FactDifference[] {
  const [before, after] = [QUESTION.test(a.text), QUESTION.test(b.text)];
  if (before === after) return [];
  return [before ? lost('question', '?') : added('question', '?')];
}

/** A word that stands where its opposite stood. */
function turned(a: Facts, b: Facts, lang: Language): readonly FactDifference[] {
  return wordsFor(lang).opposites.flatMap(([one, other]) => {
    const flips = (from: RegExp, to: RegExp) =>
      from.test(a.text) && !from.test(b.text) && to.test(b.text) && !to.test(a.text);
    return flips(one, other) || flips(other, one) ? [lost('content', one.source)] : [];
  });
}

function content(a: Facts, b: Facts, heard: ReadonlySet<string>, lang: Language): readonly FactDifference[] {
  const { soft, empty } = wordsFor(lang);
  const softStems = stems(soft, lang);
  const fresh = new Set(
    b.rest.filter((token) => !a.tokens.has(token) && !softStems.has(token) && !heard.has(token)),
  );
  const emptyStems = stems(empty, lang);
  const matter = [...a.tokens].filter((token) => !emptyStems.has(token));
  const kept = matter.filter((token) => b.tokens.has(token)).length;
  return [
    ...(fresh.size > MOST_NEW ? [added('content', [...fresh].join(' '))] : []),
    ...(matter.length > 0 && kept / matter.length < KEPT
      ? [lost('content', `${kept}/${matter.length}`)]
      : []),
  ];
}

const stemmed = new WeakMap<ReadonlySet<string>, ReadonlySet<string>>();

function stems(words: ReadonlySet<string>, lang: Language): ReadonlySet<string> {
  if (lang === 'zh-CN') return words;
  const known = stemmed.get(words);
  if (known) return known;
  const made = new Set([...words].map(stem));
  stemmed.set(words, made);
  return made;
}

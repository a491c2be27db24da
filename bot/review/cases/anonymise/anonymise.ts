import type { Directory } from '../../../identity/directory.ts';
import { mask } from '../../../privacy/mask.ts';
import { findIdentifiers } from './find.ts';
import type { Identifier, IdentifierType } from './kinds.ts';
import { PROPOSALS, proposalFor } from './replace.ts';

export interface Anonymised {
  readonly texts: readonly string[];
  /** how many different things of each type were replaced */
  readonly replaced: readonly { readonly type: IdentifierType; readonly count: number }[];
}

/** Names the house knows: of its branches and people. */
export interface KnownNames {
  readonly branches: readonly string[];
  readonly people: readonly string[];
}

export const namesKnownTo = ({ branches, people }: Directory): KnownNames => ({
  branches: branches.map(({ name }) => name),
  people: people.map(({ name }) => name),
});

/**
 * The turns of one talk with all that could tell who or where it was replaced by other plausible things: names,
 * branches, banks, firms, products, places, dates, ages, amounts, numbers. The same thing is replaced alike everywhere
 * in the talk, and no replacement is something else that was said in it. Decided by `seed` alone. Pure.
 */
export function anonymise(turns: readonly string[], seed: string, known: KnownNames): Anonymised {
  const texts = turns.map((text) => mask(text).text as string);
  const whole = texts.join('\n');
  const identifiers = completed([...knownIn(whole, known), ...texts.flatMap(findIdentifiers)], whole);
  const chosen = choose(identifiers, whole, seed);
  const counts = new Map<IdentifierType, Set<string>>();
  for (const { type, key } of identifiers) counts.set(type, (counts.get(type) ?? new Set()).add(key));
  return {
    texts: texts.map((text) => replaceAll(text, chosen)),
    replaced: [...counts].map(([type, keys]) => ({ type, count: keys.size })),
  };
}

/** Every form once; a name that is also said without its suffix, and an amount without its unit, are forms of it too. */
function completed(found: readonly Identifier[], whole: string): readonly Identifier[] {
  const amounts = new Set(found.flatMap(({ type, key }) => (type === 'amount' ? [key] : [])));
  const all = new Map<string, Identifier>();
  for (const one of found) {
    const isAmount = one.type === 'number' && amounts.has(one.key);
    if (!all.has(one.text)) all.set(one.text, isAmount ? { ...one, type: 'amount' } : one);
    const { key } = one;
    const isStem = STEMMED.includes(one.type) && key.length > 1 && one.text !== key && whole.includes(key);
    if (isStem && !all.has(key)) all.set(key, { ...one, text: key });
  }
  return [...all.values()];
}

const STEMMED: readonly IdentifierType[] = ['branch', 'company', 'place'];

/** A replacement for each form, the same step for all forms of a thing, none of them said in the talk already. */
function choose(
  identifiers: readonly Identifier[],
  whole: string,
  seed: string,
): ReadonlyMap<string, string> {
  const chosen = new Map<string, string>();
  const taken = new Set<string>();
  for (const forms of together(identifiers)) {
    const [first] = forms;
    for (let step = 0; step < PROPOSALS; step++) {
      const proposed = forms.map((form) => proposalFor(form, seed, step));
      const stem = first ? `${first.type}:${proposalFor({ ...first, text: first.key }, seed, step)}` : '';
      const isFree = !taken.has(stem) && proposed.every((text) => !whole.includes(text));
      if (!isFree && first?.type !== 'personal') continue;
      for (const [i, { text }] of forms.entries()) chosen.set(text, proposed[i] ?? '');
      taken.add(stem);
      break;
    }
    for (const { text, type } of forms) if (!chosen.has(text)) chosen.set(text, `〔${type}〕`);
  }
  return chosen;
}

/** Forms of the same thing, in the order in which the things come up. */
function together(identifiers: readonly Identifier[]): readonly (readonly Identifier[])[] {
  const groups = new Map<string, Identifier[]>();
  for (const one of identifiers) {
    const id = `${one.type}:${one.key}`;
    groups.set(id, [...(groups.get(id) ?? []), one]);
  }
  return [...groups.values()];
}

/** What the house itself knows: its branches, with or without 支行, and its people. */
function knownIn(whole: string, { branches, people }: KnownNames): readonly Identifier[] {
  const present = (type: IdentifierType, text: string, key: string): readonly Identifier[] =>
    text.length > 1 && whole.includes(text) ? [{ type, text, key, start: 0 }] : [];
  return [
    ...branches.flatMap((name) => {
      const stem = name.replace(/(?:支行|分行|网点|营业部)$/u, '') || name;
      return [...present('branch', name, stem), ...present('branch', stem, stem)];
    }),
    ...people.flatMap((name) => present('name', name, name)),
  ];
}

function replaceAll(text: string, chosen: ReadonlyMap<string, string>): string {
  if (chosen.size === 0) return text;
  const any = new RegExp(
    [...chosen.keys()]
      .sort((a, b) => b.length - a.length)
      .map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'))
      .join('|'),
    'gu',
  );
  return text.replace(any, (piece) => chosen.get(piece) ?? piece);
}

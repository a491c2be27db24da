import { approve, plainLines } from '../../dialogs/index.ts';
import type { Playbook } from '../../scripts/playbook.ts';
import { halfOf, type Language } from '../../scripts/vocabulary.ts';
import { CATEGORY_NAMES, STAGE_NAMES } from '../cards/strings.ts';
import { type Sound, soundReader } from './sound.ts';

/** Something a person may look up and put into a message. */
export interface Entry {
  readonly kind: 'line' | 'rule';
  readonly id: string;
  readonly about: string;
  readonly text: string;
}

interface Indexed {
  readonly entry: Entry;
  /** as compared: one width, one case, no spaces or marks */
  readonly text: string;
  readonly about: string;
  readonly sound: Sound;
}

/** Scripted lines and confirmed rule cards, found by words, by two characters, or by how they sound. */
export class Library {
  readonly #playbook: Playbook;
  readonly #indexes = new Map<Language, readonly Indexed[]>();

  constructor(playbook: Playbook) {
    this.#playbook = playbook;
  }

  /**
   * Entries in which every word of the query is found, best first: in the text, then in what it is about, then by
   * sound (initials or full pinyin, two letters or more). No words: the first lines of the playbook.
   */
  find(query: string, lang: Language, most: number): readonly Entry[] {
    const words = query
      .split(/\s+/u)
      .map(plain)
      .filter((word) => word !== '');
    const found = this.#index(lang)
      .map((one) => ({ entry: one.entry, score: words.reduce((sum, word) => sum + rank(one, word), 0) }))
      .filter(({ score }) => Number.isFinite(score))
      .sort(
        (a, b) => a.score - b.score || (words.length > 0 ? a.entry.text.length - b.entry.text.length : 0),
      );
    const allowed: Entry[] = [];
    // judging a line costs a thousand times what finding it does: only those that are shown are judged
    for (const { entry } of found) {
      if (allowed.length === most) break;
      if (this.#isAllowed(entry, lang)) allowed.push(entry);
    }
    return allowed;
  }

  /** A line that the guard lets out; rules are quoted with their source, and said to nobody. */
  #isAllowed({ kind, text }: Entry, lang: Language): boolean {
    return kind === 'rule' || approve(text, this.#playbook, { lang }).ok;
  }

  #index(lang: Language): readonly Indexed[] {
    const known = this.#indexes.get(lang);
    if (known) return known;
    const soundOf = soundReader(this.#playbook.tables);
    const made = entriesOf(this.#playbook, lang).map((entry) => {
      const [text, about] = [plain(entry.text), plain(`${entry.about}${entry.id}`)];
      return { entry, text, about, sound: soundOf(text) };
    });
    this.#indexes.set(lang, made);
    return made;
  }
}

/** 0 is best; Infinity: not found. */
function rank({ text, about, sound }: Indexed, word: string): number {
  if (text.includes(word)) return 0;
  if (about.includes(word)) return 1;
  if (!/^[a-z]{2,}$/u.test(word)) return Number.POSITIVE_INFINITY;
  return sound.initials.includes(word) || sound.full.includes(word) ? 2 : Number.POSITIVE_INFINITY;
}

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{Z}\p{S}]/gu, '');

/** Cards that compliance has not confirmed are told to nobody. */
function entriesOf(playbook: Playbook, lang: Language): readonly Entry[] {
  const lines = plainLines(playbook, lang).map(({ line, text }): Entry => {
    const topics = [line.category ?? []].flat().map((category) => CATEGORY_NAMES[lang][category]);
    return { kind: 'line', id: line.id, about: [...topics, STAGE_NAMES[lang][line.stage]].join(' · '), text };
  });
  const rules = playbook.cards.flatMap((card): Entry[] =>
    card.status === 'M' ? [] : [{ kind: 'rule', id: card.id, about: card.source, text: card[halfOf(lang)] }],
  );
  return [...lines, ...rules];
}

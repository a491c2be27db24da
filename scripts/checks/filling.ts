import type { ScriptSources } from '../sources.ts';
import type { Category } from '../vocabulary.ts';
import { KnownSlots } from './known-slots.ts';

type Half = 'zh' | 'en';

/** What stands in for words that only the customer knows. */
const UNKNOWN: Readonly<Record<Half, string>> = { zh: '某某', en: 'something' };
const ALWAYS: Readonly<Record<string, Readonly<Record<Half, string>>>> = {
  surname: { zh: '李', en: 'Li' },
  callback: { zh: '明天16:00', en: '16:00 tomorrow' },
};

/** Fills placeholders with what they may become. */
export class Filling {
  private readonly slots: KnownSlots;

  constructor(private readonly sources: ScriptSources) {
    this.slots = new KnownSlots(sources);
  }

  longest(text: string, half: Half, categories?: readonly Category[]): string {
    return this.fill(text, half, categories, (a, b) => b.length - a.length);
  }

  shortest(text: string, half: Half, categories?: readonly Category[]): string {
    return this.fill(text, half, categories, (a, b) => a.length - b.length);
  }

  private fill(
    text: string,
    half: Half,
    categories: readonly Category[] | undefined,
    order: (a: string, b: string) => number,
  ): string {
    return text.replace(/\{([a-z0-9-]+)\}/gu, (_, name: string) => {
      const [first] = this.candidates(name, half, categories).sort(order);
      return first ?? UNKNOWN[half];
    });
  }

  private candidates(name: string, half: Half, categories?: readonly Category[]): string[] {
    const always = ALWAYS[name];
    if (always) return [always[half]];
    const labels = this.slots
      .definitions(name, categories)
      .flatMap((definition) => Object.values(definition.values ?? {}).map((value) => value[half]));
    if (this.slots.ids(categories).includes(name)) return labels;
    const setting = this.sources.banks[0]?.content.settings[name];
    return setting ? [half === 'en' ? (setting.en ?? setting.zh) : setting.zh] : [];
  }
}

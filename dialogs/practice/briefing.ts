import type { Scenario } from '../../scripts/scenario-schema.ts';
import { halfOf, type Language } from '../../scripts/vocabulary.ts';
import { caseOf } from './case.ts';
import type { Briefing } from './practice.ts';

/** What the trainee may see before the first word: who comes in and what is known of her. Nothing hidden. */
export function briefing(scenario: Scenario, lang: Language, variant: string | null = null): Briefing {
  const half = halfOf(lang);
  const { id, title, persona, channel, difficulty, known, variants } = caseOf(scenario, variant);
  const heading = variants.find((v) => v.id === variant)?.title ?? title;
  return {
    id,
    title: heading[half],
    name: persona.name[half],
    age: persona.age,
    who: persona.who[half],
    speaks: persona.speaks[half],
    sees: persona.sees[half],
    channel,
    difficulty,
    known: known.map((fact) => fact[half]),
  };
}

import type { Suggestion } from '../../dialogs/index.ts';
import { type Emotion, type Language, STAGES, type Stage } from '../../scripts/vocabulary.ts';
import type { Element, Look } from './card-schema.ts';
import { label } from './elements.ts';
import { CATEGORY_NAMES, STAGE_NAMES, TEMPER_NAMES, wordsOf } from './strings.ts';

/** The calmer the rounder, the angrier the spikier: the level shows without colour. */
const SHAPES: Readonly<Record<Emotion, string>> = { 0: '●', 1: '■', 2: '◆', 3: '▲', 4: '✸' };
export const TEMPER_COLORS: Readonly<Record<Emotion, NonNullable<Look['color']>>> = {
  0: 'good',
  1: 'warning',
  2: 'warning',
  3: 'attention',
  4: 'attention',
};

/** “◆ 不满 ■■■□□”: shape, word and filled steps (level + 1 of 5). */
export function temperText(level: Emotion, lang: Language): string {
  return `${SHAPES[level]} ${TEMPER_NAMES[lang][level]} ${'■'.repeat(level + 1)}${'□'.repeat(4 - level)}`;
}

/** “●●○○ 问题收集”: a filled dot for every stage reached. */
export function stageText(stage: Stage | 'closed', lang: Language): string {
  const reached = stage === 'closed' ? STAGES.length : STAGES.indexOf(stage) + 1;
  return `${'●'.repeat(reached)}${'○'.repeat(STAGES.length - reached)} ${STAGE_NAMES[lang][stage]}`;
}

/** The topics by name; a topic that is not known is said to be so, not guessed. */
export function topicText(suggestion: Suggestion, lang: Language): string {
  if (!suggestion.topicKnown) return wordsOf(lang).noTopic;
  return [suggestion.category, ...suggestion.also].map((id) => CATEGORY_NAMES[lang][id]).join('·');
}

/** What this is about, how far it is, how the customer is. */
export function head(suggestion: Suggestion, lang: Language): Element {
  return {
    type: 'Container',
    id: 'head',
    items: [
      label(topicText(suggestion, lang), { id: 'topic', weight: 'bolder' }),
      {
        type: 'ColumnSet',
        id: 'status',
        spacing: 'small',
        columns: [
          {
            type: 'Column',
            width: 'stretch',
            items: [
              label(temperText(suggestion.emotion, lang), {
                id: 'temper',
                weight: 'bolder',
                color: TEMPER_COLORS[suggestion.emotion],
              }),
            ],
          },
          {
            type: 'Column',
            width: 'auto',
            items: [label(stageText(suggestion.stage, lang), { id: 'stage' })],
          },
        ],
      },
    ],
  };
}

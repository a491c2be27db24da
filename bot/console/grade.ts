import { z } from 'zod';
import { grade, type SpokenTurn } from '../../dialogs/index.ts';
import { CATEGORIES, LANGUAGES } from '../../scripts/vocabulary.ts';
import { idSchema, verb } from './verb.ts';

/** When a turn was spoken: epoch milliseconds, or ISO 8601 with its zone. */
const moment = z.union([z.number(), z.iso.datetime({ offset: true }).transform((text) => Date.parse(text))]);

const shape = z.object({
  id: idSchema,
  turns: z.array(
    z.object({ speaker: z.enum(['customer', 'staff']), text: z.string(), at: moment.optional() }),
  ),
  category: z.enum(CATEGORIES).optional(),
  scenario: z.string().optional(),
  lang: z.enum(LANGUAGES).optional(),
});

/** How well a talk was handled (contract.md). */
export const gradeVerb = verb(shape, ({ id, turns, category, scenario, lang }, playbook) => {
  const spoken = turns.map(
    ({ speaker, text, at }): SpokenTurn => ({ speaker, text, ...(at === undefined ? {} : { at }) }),
  );
  const card = grade(spoken, playbook, {
    ...(category ? { category } : {}),
    ...(scenario ? { scenario } : {}),
    ...(lang ? { lang } : {}),
  });
  const commitments = card.commitments.map(({ what, due, turn }) => ({
    what,
    ...(due === null ? {} : { due }),
    turn,
  }));
  return { id, ...card, commitments };
});

import { z } from 'zod';
import { type Practice, play, startPractice } from '../../dialogs/index.ts';
import type { Playbook } from '../../scripts/playbook.ts';
import { LANGUAGES } from '../../scripts/vocabulary.ts';
import { consoleText } from '../strings.ts';
import { idSchema, LineFault, type Verb, verb } from './verb.ts';

const simulateShape = z.object({
  id: idSchema,
  scenario: z.string(),
  seed: z.int().default(1),
  opening: z.int().min(0).optional(),
  variant: z.string().optional(),
  staff: z.array(z.string()),
  lang: z.enum(LANGUAGES).optional(),
});

/** The role-play customer: a case, a seed and the staff's lines in; what she says and how she moves out. */
export const simulate: Verb = verb(simulateShape, ({ id, staff, ...wanted }, playbook) => {
  const practice = staff.reduce((talk, text) => play(talk, { text }, playbook), begin(wanted, playbook));
  return {
    id,
    scenario: practice.scenario,
    ...(practice.variant === null ? {} : { variant: practice.variant }),
    opening: practice.opening,
    first: practice.first,
    turns: practice.turns.map((turn) => turnOf(turn, practice.lang)),
    ending: practice.ending,
    rating: practice.rating,
  };
});

type Wanted = Omit<z.infer<typeof simulateShape>, 'id' | 'staff'>;

function begin({ scenario: wanted, seed, opening, variant, lang }: Wanted, playbook: Playbook): Practice {
  const scenario = playbook.scenarios.find(({ id }) => id === wanted);
  if (!scenario) throw new LineFault('unknown-scenario', consoleText.unknownScenario(wanted));
  const options = {
    seed,
    ...(opening === undefined ? {} : { opening }),
    ...(variant === undefined ? {} : { variant }),
    ...(lang ? { lang } : {}),
  };
  try {
    return startPractice(scenario, options, playbook);
  } catch (fault) {
    if (fault instanceof RangeError) throw new LineFault('invalid-line', fault.message);
    throw fault;
  }
}

function turnOf(turn: Practice['turns'][number], lang: Practice['lang']) {
  const { staff, customer, emotion, changes, revealed, stage, met, mood, ending } = turn;
  return {
    staff,
    customer,
    emotion,
    changes: changes.map(({ cause, quote, what, delta, text }) => ({
      cause,
      ...(quote === undefined ? {} : { quote }),
      what,
      delta,
      text: lang === 'en-US' ? text.en : text.zh,
    })),
    revealed,
    met,
    stage,
    mood,
    ending,
  };
}

/** The cases, as the contract lists them. */
export const scenarios = ({ scenarios }: Playbook): readonly object[] =>
  scenarios.map(({ id, title, category, channel, startEmotion, focus, difficulty, variants }) => ({
    id,
    title: title.zh,
    titleEn: title.en,
    category,
    channel,
    startEmotion,
    focus,
    difficulty,
    variants: variants.map((variant) => variant.id),
  }));

import { Document } from 'yaml';
import { hear, type Scorecard, say, startConversation } from '../../../dialogs/index.ts';
import type { Playbook } from '../../../scripts/playbook.ts';
import type { Scenario } from '../../../scripts/scenario-schema.ts';
import { type Category, type Channel, halfOf, type Language } from '../../../scripts/vocabulary.ts';
import { CATEGORY_NAMES } from '../../cards/strings.ts';
import { caseWords } from './strings.ts';
import { type CaseTurn, calmersIn, inflamersIn } from './turns.ts';

/** A talk from which everything that could identify anybody is gone. */
export interface AnonymousTalk {
  readonly category: Category;
  readonly channel: Channel;
  readonly lang: Language;
  readonly turns: readonly CaseTurn[];
  readonly dimensions: Scorecard['dimensions'];
}

/** The case that is nearest to a talk: one of the same matter, else the first. Null: there is none at all. */
export const nearestCase = ({ category }: Pick<AnonymousTalk, 'category'>, { scenarios }: Playbook) =>
  scenarios.find((scenario) => scenario.category === category) ?? scenarios[0] ?? null;

const MOST_FACTS = 4;
const WEAKEST = 3;

/**
 * A draft of a case: the nearest case's bones with the talk's opening, temper and facts, what made her angrier and what
 * calmed her. English that nobody said is left empty, so that the checker asks the trainer for it. Pure.
 */
export function draftCase(id: string, talk: AnonymousTalk, base: Scenario, playbook: Playbook): string {
  const half = halfOf(talk.lang);
  const inBoth = (text: string) => ({ zh: half === 'zh' ? text : '', en: half === 'en' ? text : '' });
  const opening = talk.turns.find(({ speaker }) => speaker === 'customer');
  const { early, late } = factsOf(talk, playbook);
  const { variants: _, ...bones } = base;
  const scenario = {
    ...bones,
    id,
    title: {
      zh: caseWords.title(CATEGORY_NAMES['zh-CN'][talk.category]),
      en: caseWords.titleEn(CATEGORY_NAMES['en-US'][talk.category]),
    },
    category: talk.category,
    channel: talk.channel,
    startEmotion: opening?.emotion ?? base.startEmotion,
    focus: weakest(talk) ?? base.focus,
    openings: [
      { ...inBoth(opening?.text ?? ''), emotion: opening?.emotion ?? base.startEmotion },
      ...base.openings.slice(0, 2),
    ],
    known: early.length > 0 ? early.map(({ id: fact, zh, en }) => ({ id: fact, zh, en })) : base.known,
    hidden: [
      ...late.map(({ id: fact, zh, en, reveal }) => ({
        id: fact,
        zh,
        en,
        asks: { zh: [], en: [], acts: ['clarify'], rules: [] },
        reveals: [
          { zh: half === 'zh' ? reveal : zh, en: half === 'en' ? reveal : en },
          { zh, en },
        ],
      })),
      ...base.hidden,
    ],
    inflamers: [...inflamersIn(talk.turns, base, inBoth), ...base.inflamers],
    calmers: [...calmersIn(talk.turns, base, inBoth), ...base.calmers],
  };
  const document = new Document(scenario);
  document.commentBefore = [
    caseWords.heading(base.id),
    ...talk.turns.map(({ speaker, emotion, text }, i) =>
      caseWords.course(i + 1, speaker, emotion, oneLine(text)),
    ),
  ].join('\n');
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

const oneLine = (text: string) => text.replace(/\s+/gu, ' ');

/** What the talk went worst in is what the case should teach. */
function weakest({ dimensions }: AnonymousTalk): Scenario['focus'] | null {
  const judged = dimensions.filter(({ occasion, level }) => occasion && level < 2);
  const worst = [...judged].sort((a, b) => a.level - b.level).slice(0, WEAKEST);
  return worst.length > 0 ? worst.map(({ id }) => id) : null;
}

interface Fact {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly reveal: string;
}

/** What she told unasked, and what she told later: the slots that her words fill, with the words that filled them. */
function factsOf({ turns, category, lang }: AnonymousTalk, playbook: Playbook) {
  let conversation = startConversation({ lang, category });
  const [early, late]: [Fact[], Fact[]] = [[], []];
  let isAsked = false;
  for (const { speaker, text } of turns) {
    if (speaker === 'staff') {
      isAsked = true;
      conversation = say(conversation, { text }, playbook).conversation;
      continue;
    }
    const before = conversation.context.slots;
    conversation = hear(conversation, { text }, playbook).conversation;
    for (const [slot, fill] of Object.entries(conversation.context.slots)) {
      if (before[slot]) continue;
      const fact = factOf(slot, fill.values, category, text, playbook);
      if (fact) (isAsked ? late : early).push(fact);
    }
  }
  return { early: early.slice(0, MOST_FACTS), late: late.slice(0, MOST_FACTS) };
}

/** A slot and its values by their names in both languages; null where they have none. */
function factOf(
  slot: string,
  values: readonly string[],
  category: Category,
  reveal: string,
  { complaints }: Playbook,
): Fact | null {
  const definition = complaints[category]?.slots[slot];
  const named = values.flatMap((value) => definition?.values?.[value] ?? []);
  if (!definition || named.length === 0) return null;
  return {
    id: `talk-${slot}`,
    zh: `${definition.zh}：${named.map(({ zh }) => zh).join('、')}。`,
    en: `${definition.en}: ${named.map(({ en }) => en).join(', ')}.`,
    reveal,
  };
}

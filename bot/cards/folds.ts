import { button, toggle } from './buttons.ts';
import type { Action, Element, Leaf } from './card-schema.ts';
import { label, spoken, verbatim } from './elements.ts';
import { ratingItems } from './generated.ts';
import { generatedWords } from './generated-strings.ts';
import { wordsOf } from './strings.ts';
import type { LiveCardView } from './view.ts';

interface Fold {
  readonly id: string;
  readonly title: string;
  readonly items: readonly Leaf[];
}

/** What is one tap away: nothing here is needed to go on. The row of titles, then the folded parts. */
export function folds(view: LiveCardView): readonly Element[] {
  const all = [others(view), why(view), bystander(view), unknown(view), rating(view), more(view)].filter(
    (fold) => fold.items.length > 0,
  );
  return [
    {
      type: 'ActionSet',
      id: 'folds',
      separator: true,
      spacing: 'medium',
      actions: all.map((f) => toggle(f.title, f.id)),
    },
    ...all.map(
      (fold): Element => ({
        type: 'Container',
        id: fold.id,
        style: 'emphasis',
        isVisible: false,
        items: [...fold.items],
      }),
    ),
  ];
}

function others(view: LiveCardView): Fold {
  const words = wordsOf(view.lang);
  const items = view.suggestion.say.slice(1).flatMap((line): Leaf[] => [
    spoken(line.text, { size: 'medium' }),
    {
      type: 'ActionSet',
      spacing: 'small',
      actions: [button(view, words.saidThis, { verb: 'said', line: line.line })],
    },
  ]);
  return { id: 'others', title: words.others, items };
}

function why({ suggestion, lang, audience, heardText }: LiveCardView): Fold {
  const words = wordsOf(lang);
  const reason = suggestion.say[0]?.why;
  const heard = audience === 'personal' && heardText !== '';
  return {
    id: 'why',
    title: words.why,
    items: [
      ...(reason ? [verbatim(reason)] : []),
      ...suggestion.avoid
        .slice(1)
        .flatMap((a) => [
          label(words.avoid, { color: 'attention', size: 'small' }),
          verbatim(a.text, { color: 'attention' }, { spacing: 'none' }),
          verbatim(a.why, { isSubtle: true }, { spacing: 'none' }),
        ]),
      ...(suggestion.steps.length > 0 ? [label(words.steps, { size: 'small', isSubtle: true })] : []),
      ...suggestion.steps.map((step, index) =>
        verbatim(`${index + 1}. ${step.text}`, {}, { spacing: 'none' }),
      ),
      ...(heard
        ? [
            label(words.heard, { size: 'small', isSubtle: true }),
            verbatim(heardText, {}, { spacing: 'none' }),
          ]
        : []),
    ],
  };
}

function bystander({ suggestion, lang }: LiveCardView): Fold {
  const line = suggestion.bystander;
  return {
    id: 'bystander',
    title: wordsOf(lang).bystander,
    items: line ? [spoken(line.text, { size: 'medium' })] : [],
  };
}

/** Also what is known: the page has it in its panel, a phone has it only here. */
function unknown({ suggestion, lang, audience }: LiveCardView): Fold {
  const words = wordsOf(lang);
  const known = audience === 'personal' ? suggestion.known : [];
  return {
    id: 'unknown',
    title: words.unknown(suggestion.open.length),
    items: [
      ...suggestion.open.map((slot) => verbatim(`○ ${slot.label}`)),
      ...(known.length > 0 && suggestion.open.length > 0
        ? [label(words.known, { size: 'small', isSubtle: true })]
        : []),
      ...(suggestion.open.length > 0 ? known.map((fact) => verbatim(`✓ ${fact.label}：${fact.text}`)) : []),
    ],
  };
}

const rating = (view: LiveCardView): Fold => ({
  id: 'rating',
  title: generatedWords[view.lang].fold,
  items: ratingItems(view),
});

function more(view: LiveCardView): Fold {
  const words = wordsOf(view.lang);
  const first: Action[] = [
    button(view, words.calmer, { verb: 'calmer' }),
    button(view, words.category, { verb: 'category' }),
    button(view, words.nextStep, { verb: 'next' }),
    button(view, words.undo, { verb: 'undo' }),
  ];
  const second: Action[] = [
    button(view, words.handover, { verb: 'handover' }),
    button(view, words.cover, { verb: 'cover' }),
    button(view, words.end, { verb: 'end' }),
    button(view, words.newTalk, { verb: 'new' }),
  ];
  return {
    id: 'more',
    title: words.more,
    items: [
      { type: 'ActionSet', actions: first },
      { type: 'ActionSet', actions: second, spacing: 'small' },
    ],
  };
}

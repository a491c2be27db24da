import type { ApprovedText, Suggestion } from '../../dialogs/index.ts';
import { button } from './buttons.ts';
import type { Action, AdaptiveCard, Element } from './card-schema.ts';
import { coveredCard } from './covered-card.ts';
import { card, label, spoken, verbatim } from './elements.ts';
import { folds } from './folds.ts';
import { generatedMark } from './generated.ts';
import { head } from './head.ts';
import { pastCard } from './past-card.ts';
import { soonest } from './people.ts';
import { safetyCard } from './safety-card.ts';
import { wordsOf } from './strings.ts';
import type { LiveCardView } from './view.ts';
import { whispered } from './whisper.ts';

/**
 * The card of a turn. Danger overrules everything, then a past step, then the cover; else: topic, stage and
 * temper, one line to say, one question, one thing not to say, the rest folded, four buttons.
 */
export function liveCard(view: LiveCardView): AdaptiveCard {
  if (view.stale) return pastCard(view);
  if (view.suggestion.mode === 'safety') return safetyCard(view);
  if (view.covered) return coveredCard(view);
  const { suggestion, lang } = view;
  return card(
    lang,
    speech(suggestion, view.generated?.text),
    [
      head(suggestion, lang),
      ...whispered(view),
      ...call(view),
      ...line(view),
      ...question(view),
      ...avoided(view),
      ...(view.watching ? [] : folds(view)),
    ],
    buttons(view),
  );
}

/** The words of a card for clients that read or show no cards: what to say and to ask, nothing else. */
export function speech({ say, ask }: Suggestion, generated?: ApprovedText): string {
  const [first] = say;
  const line = first && (generated ?? first.text);
  return [...(line ? [line] : []), ...ask.slice(0, 1).map(({ text }) => text)].join('\n') || '…';
}

function line(view: LiveCardView): readonly Element[] {
  const [first] = view.suggestion.say;
  if (!first) return [];
  const look = { size: 'extraLarge', weight: 'bolder' } as const;
  return [
    {
      type: 'Container',
      id: 'say',
      style: 'emphasis',
      spacing: 'large',
      items: [
        spoken(view.generated?.text ?? first.text, look, { id: 'line' }),
        ...generatedMark(view.generated, view.lang),
      ],
    },
  ];
}

function question({ suggestion, lang }: LiveCardView): readonly Element[] {
  const [first] = suggestion.ask;
  if (!first) return [];
  return [
    {
      type: 'Container',
      id: 'ask',
      separator: true,
      spacing: 'large',
      items: [
        label(wordsOf(lang).next, { size: 'small', isSubtle: true }),
        spoken(first.text, { size: 'medium' }, { id: 'question', spacing: 'none' }),
      ],
    },
  ];
}

function avoided({ suggestion, lang }: LiveCardView): readonly Element[] {
  const [first] = suggestion.avoid;
  if (!first) return [];
  return [
    {
      type: 'Container',
      id: 'avoid',
      separator: true,
      spacing: 'large',
      items: [
        label(`⊘ ${wordsOf(lang).avoid}`, { size: 'small', color: 'attention' }),
        verbatim(first.text, { size: 'medium', color: 'attention' }, { spacing: 'none' }),
        verbatim(first.why, { isSubtle: true }, { spacing: 'none' }),
      ],
    },
  ];
}

/** Who must come, as soon as somebody must. */
function call({ suggestion, lang, help }: LiveCardView): readonly Element[] {
  const [first] = soonest(suggestion.escalate);
  if (!first) return [];
  const words = wordsOf(lang);
  const text = help === 'called' ? words.called(first.to) : words.call(first.to, first.withinMinutes);
  return [
    {
      type: 'Container',
      id: 'call',
      spacing: 'small',
      items: [
        verbatim(`${help === 'called' ? '✓' : 'ⓘ'} ${text}`, {
          color: help === 'called' ? 'good' : 'warning',
          weight: 'bolder',
        }),
        verbatim(first.why, { isSubtle: true }, { id: 'call-why', spacing: 'none' }),
      ],
    },
  ];
}

function buttons(view: LiveCardView): readonly Action[] {
  const words = wordsOf(view.lang);
  if (view.watching) {
    return [
      button(view, words.takeOver, { verb: 'take-over' }),
      button(view, words.helpPlain, { verb: 'help' }),
    ];
  }
  const wording = view.generated ? { wording: view.generated.id } : {};
  return [
    button(view, words.said, { verb: 'said', ...wording }, 'positive'),
    button(view, words.reword, { verb: 'reword' }),
    button(view, words.angrier, { verb: 'angrier' }),
    button(view, view.help === 'called' ? words.helpCalled : words.help, { verb: 'help' }),
  ];
}

import type { Suggestion } from '../../dialogs/index.ts';
import { button } from './buttons.ts';
import type { Action, AdaptiveCard, Element } from './card-schema.ts';
import { card, label, spoken, verbatim } from './elements.ts';
import { soonest } from './people.ts';
import { wordsOf } from './strings.ts';
import type { LiveCardView } from './view.ts';
import { whispered } from './whisper.ts';

const MOST_STEPS = 3;

/** Danger to somebody: no business, the line, three steps, who is called, 120 and 110. */
export function safetyCard(view: LiveCardView): AdaptiveCard {
  const { suggestion, lang, help } = view;
  const words = wordsOf(lang);
  const [first] = suggestion.say;
  const body: Element[] = [
    {
      type: 'Container',
      id: 'band',
      style: 'attention',
      items: [
        label(words.safety, { id: 'band-title', size: 'large', weight: 'bolder' }),
        label(words.noBusiness, { id: 'band-text', spacing: 'none' }),
      ],
    },
    ...(first
      ? [spoken(first.text, { size: 'extraLarge', weight: 'bolder' }, { id: 'line', spacing: 'medium' })]
      : []),
    ...whispered(view),
    ...steps(suggestion),
    ...calling(view),
    label(words.emergency, { id: 'emergency', size: 'small', isSubtle: true }),
  ];
  const buttons: Action[] = [
    ...numbers(suggestion).map((number, index) => ({
      type: 'Action.OpenUrl' as const,
      title: words.dial(number),
      url: `tel:${number}`,
      ...(index === 0 ? { style: 'destructive' as const } : {}),
    })),
    ...(help === 'none' ? [button(view, words.callHelp, { verb: 'help' })] : []),
    button(view, words.safe, { verb: 'safe' }),
  ];
  return card(lang, [words.safety, first?.text].filter(Boolean).join('\n'), body, buttons);
}

/** An ambulance first where somebody means to hurt herself, the police first where others are threatened. */
function numbers(suggestion: Suggestion): readonly string[] {
  return suggestion.signals.includes('self-harm') ? ['120', '110'] : ['110', '120'];
}

function steps({ steps: all }: Suggestion): readonly Element[] {
  if (all.length === 0) return [];
  return [
    {
      type: 'Container',
      id: 'safety-steps',
      items: all
        .slice(0, MOST_STEPS)
        .map((step, index) => verbatim(`${index + 1}  ${step.text}`, { size: 'medium' })),
    },
  ];
}

function calling({ suggestion, lang, help }: LiveCardView): readonly Element[] {
  if (suggestion.escalate.length === 0) return [];
  const words = wordsOf(lang);
  const state = help === 'called' ? words.isCalled : words.notCalled;
  return [
    {
      type: 'Container',
      id: 'calling',
      separator: true,
      items: [
        label(words.calling, { size: 'small', isSubtle: true }),
        ...soonest(suggestion.escalate).map(({ to, withinMinutes }) =>
          verbatim(`${to}·${words.withinMinutes(withinMinutes)}·${state}`, {}, { spacing: 'small' }),
        ),
      ],
    },
  ];
}

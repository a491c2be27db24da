import type { CardAction } from '../api/live.ts';
import type { PracticeButton } from '../practice/commands.ts';
import type { Action, Execute } from './card-schema.ts';
import type { CardPlace } from './view.ts';

type AnyButton = CardAction | PracticeButton;
type Wish = AnyButton extends infer A ? (A extends AnyButton ? Omit<A, keyof Place> : never) : never;
type Place = Pick<CardAction, 'conversation' | 'turn'>;

/** A button of a turn. Clients older than 1.4 send the same data as Action.Submit. */
export function button(
  place: CardPlace,
  title: string,
  wish: Wish,
  style: 'default' | 'positive' | 'destructive' = 'default',
): Execute {
  const data = { ...wish, conversation: place.conversation, turn: place.turn };
  return {
    type: 'Action.Execute',
    title,
    verb: wish.verb,
    data,
    ...(style === 'default' ? {} : { style }),
    fallback: { type: 'Action.Submit', title, data },
  };
}

/** A button that sends words as if the clerk had typed them. */
export function saying(title: string, words: string): Action {
  return { type: 'Action.Submit', title, data: { msteams: { type: 'imBack', value: words } } };
}

/** Shows or hides the elements named. */
export function toggle(title: string, ...targetElements: string[]): Action {
  return { type: 'Action.ToggleVisibility', title, targetElements };
}

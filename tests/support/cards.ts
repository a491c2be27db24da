import type { AdaptiveCard } from '../../bot/cards/index.ts';

interface Node {
  readonly [key: string]: unknown;
}

/** Every object inside a card that has a type: elements, text runs, actions, fallbacks. */
export function nodesOf(value: unknown): readonly Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (typeof value !== 'object' || value === null) return [];
  const node = value as Node;
  const inner = Object.values(node).flatMap(nodesOf);
  return 'type' in node ? [node, ...inner] : inner;
}

/** Every word a reader of the card can see, folded parts included. */
export function textOf(card: AdaptiveCard): string {
  // a fallback repeats the title of the action it stands in for
  const fallbacks = new Set(nodesOf([card.body, card.actions]).map((node) => node.fallback));
  return nodesOf([card.body, card.actions])
    .filter((node) => !fallbacks.has(node))
    .flatMap(({ text, title }) => [text, title])
    .filter((words) => typeof words === 'string')
    .join('\n');
}

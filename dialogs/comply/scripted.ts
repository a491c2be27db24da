import type { Playbook } from '../../scripts/playbook.ts';

interface ScriptedTexts {
  readonly plain: ReadonlySet<string>;
  /** lines with placeholders, as patterns in which anything may stand for them, by their first letter */
  readonly filled: ReadonlyMap<string, readonly RegExp[]>;
}

/** Begins with a placeholder, so with any letter. */
const ANY = '';

const prepared = new WeakMap<Playbook['lines'], ScriptedTexts>();

/**
 * Whether a text is one of the playbook's own lines, placeholders filled, of its model talks, or what a red line says
 * instead. A person reviewed those.
 */
export function isScripted(text: string, playbook: Playbook): boolean {
  const { plain, filled } = textsOf(playbook);
  if (plain.has(text)) return true;
  return [text.charAt(0), ANY].some((first) => filled.get(first)?.some((pattern) => pattern.test(text)));
}

function textsOf({ lines, exemplars, redLines }: Playbook): ScriptedTexts {
  const known = prepared.get(lines);
  if (known) return known;
  const better = redLines.flatMap(({ instead, insteadFor = {} }) => [instead, ...Object.values(insteadFor)]);
  const texts = [...lines, ...better].flatMap(({ zh, en }) => [zh, en]);
  const models = Object.values(exemplars).flatMap((talk) =>
    talk.flatMap(({ zh, en = zh, or }) => [zh, en, ...or]),
  );
  const filled = new Map<string, RegExp[]>();
  for (const text of texts.filter((text) => text.includes('{'))) {
    const first = text.startsWith('{') ? ANY : text.charAt(0);
    filled.set(first, [...(filled.get(first) ?? []), asPattern(text)]);
  }
  const made = { plain: new Set([...texts, ...models]), filled };
  prepared.set(lines, made);
  return made;
}

function asPattern(text: string): RegExp {
  const literals = text.split(/\{[a-z0-9-]+\}/u).map((part) => part.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'));
  return new RegExp(`^${literals.join('.{0,60}')}$`, 'u');
}

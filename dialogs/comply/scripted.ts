import type { Playbook } from '../../scripts/playbook.ts';

interface ScriptedTexts {
  readonly plain: ReadonlySet<string>;
  /** lines with placeholders, as patterns in which anything may stand for them */
  readonly filled: readonly RegExp[];
}

const prepared = new WeakMap<Playbook['lines'], ScriptedTexts>();

/** Whether a text is one of the playbook's own lines, placeholders filled. A person wrote and reviewed those. */
export function isScripted(text: string, { lines }: Playbook): boolean {
  const { plain, filled } = textsOf(lines);
  return plain.has(text) || filled.some((pattern) => pattern.test(text));
}

function textsOf(lines: Playbook['lines']): ScriptedTexts {
  const known = prepared.get(lines);
  if (known) return known;
  const texts = lines.flatMap((line) => [line.zh, line.en]);
  const made = {
    plain: new Set(texts),
    filled: texts.filter((text) => text.includes('{')).map(asPattern),
  };
  prepared.set(lines, made);
  return made;
}

function asPattern(text: string): RegExp {
  const literals = text.split(/\{[a-z0-9-]+\}/u).map((part) => part.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'));
  return new RegExp(`^${literals.join('.{0,60}')}$`, 'u');
}

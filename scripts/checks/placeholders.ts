import type { Fault, Place } from '../fault.ts';
import { faultOf } from '../messages.ts';
import { nearest } from '../nearest.ts';
import type { Source } from '../read-file.ts';
import type { ScriptLine } from '../schema.ts';
import type { ScriptSources } from '../sources.ts';
import { KnownSlots } from './known-slots.ts';
import { findAll, placeOf } from './walk.ts';

/** What is always there to be filled in (dialogs/suggest/placeholders.ts). */
const ALWAYS = ['surname', 'callback'];
const PLACEHOLDER = /\{([a-z0-9-]+)\}/gu;

/** Placeholders of lines that nobody fills, and placeholders where none is filled. */
export function placeholderFaults(sources: ScriptSources): readonly Fault[] {
  const slots = new KnownSlots(sources);
  const settings = sources.banks[0]?.content.settings ?? {};
  const complete = !sources.broken.has('complaints') && !sources.broken.has('banks');
  const inLines = sources.lines.flatMap((source) => {
    const { zh, en, category } = source.content;
    const known = [...ALWAYS, ...slots.ids(category), ...Object.keys(settings)];
    const used = [...new Set([...namesIn(zh), ...namesIn(en)])];
    const at = { path: source.path, line: source.lineOf(['zh']) };
    return [
      ...brokenIn(source),
      ...differing(source, zh, en),
      ...(complete ? used.filter((n) => !known.includes(n)) : []).map((name) =>
        faultOf('unknown-placeholder', at, name, nearest(name, known)),
      ),
      ...used
        .filter((name) => settings[name]?.status === 'M' && !slots.ids(category).includes(name))
        .map((name) => faultOf('unconfirmed-fact', at, name)),
    ];
  });
  return [...inLines, ...unfilled(sources)];
}

/** The names between braces. */
export function namesIn(text: string): readonly string[] {
  return [...text.matchAll(PLACEHOLDER)].map((match) => match[1] ?? '');
}

function brokenIn(source: Source<ScriptLine>): readonly Fault[] {
  return (['zh', 'en'] as const).flatMap((key) => {
    const rest = source.content[key].replace(PLACEHOLDER, '');
    const part = /[{}｛｝][^{}｛｝\s]{0,12}[{}｛｝]?/u.exec(rest)?.[0];
    return part ? [faultOf('broken-placeholder', placeIn(source, key), part)] : [];
  });
}

function differing(source: Source<ScriptLine>, zh: string, en: string): readonly Fault[] {
  const list = (text: string) =>
    [...new Set(namesIn(text))]
      .sort()
      .map((name) => `{${name}}`)
      .join(' ') || '没有花括号';
  if (list(zh) === list(en)) return [];
  return [faultOf('placeholder-differs', placeIn(source, 'zh'), list(zh), list(en))];
}

function placeIn(source: Source<unknown>, key: string): Place {
  return { path: source.path, line: source.lineOf([key]) };
}

/** Texts that are shown as they are written: steps, warnings, lines to say instead, reasons. */
function unfilled(sources: ScriptSources): readonly Fault[] {
  const { complaints, lanes, redLines, banks, lines } = sources;
  const isShown = (value: unknown, way: readonly PropertyKey[]): value is string =>
    typeof value === 'string' &&
    (way.at(-1) === 'zh' || way.at(-1) === 'en') &&
    (way.length > 1 || typeof way[0] !== 'string');
  return [...complaints, ...lanes, ...redLines, ...banks, ...lines].flatMap((source) =>
    findAll(source, isShown).flatMap((found) =>
      namesIn(found.value).map((name) => faultOf('unfilled-placeholder', placeOf(found), name)),
    ),
  );
}

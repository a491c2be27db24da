import type { Fault } from '../fault.ts';
import { faultOf } from '../messages.ts';
import type { Source } from '../read-file.ts';
import type { ScriptLine } from '../schema.ts';
import type { ScriptSources } from '../sources.ts';
import { Filling } from './filling.ts';

/** The longest that is said in one breath (contract.md, suggest). */
const LONGEST = { zh: 35, en: 20 } as const;
/** The longest sentence for people who hear or see badly (domain.md §7.1). */
const LONGEST_PLAIN = 15;
/** Abbreviations that everybody says. */
const EVERYDAY = new Set(['APP', 'ATM', 'OK', 'ID', 'SMS', 'PIN', 'TV', 'I']);

/** Lines that are too long for one breath, or too hard for the old. Placeholders count as long as they may become. */
export function spokenFaults(sources: ScriptSources): readonly Fault[] {
  const filling = new Filling(sources);
  return sources.lines.flatMap((source) => [...tooLong(source, filling), ...tooHard(source, filling)]);
}

function tooLong(source: Source<ScriptLine>, filling: Filling): readonly Fault[] {
  const { category } = source.content;
  return (['zh', 'en'] as const).flatMap((key) => {
    const text = filling.longest(source.content[key], key, category);
    const length = key === 'zh' ? [...text].length : text.trim().split(/\s+/u).length;
    const at = { path: source.path, line: source.lineOf([key]) };
    return length > LONGEST[key] ? [faultOf('too-long', at, key, String(length))] : [];
  });
}

function tooHard(source: Source<ScriptLine>, filling: Filling): readonly Fault[] {
  const { tone, category, zh, en } = source.content;
  if (tone !== 'plain') return [];
  const at = (key: string) => ({ path: source.path, line: source.lineOf([key]) });
  const sentences = filling.shortest(zh, 'zh', category).split(/[。！？；…]/u);
  const long = sentences.find((sentence) => [...sentence].length > LONGEST_PLAIN);
  const abbreviation = (text: string) => text.match(/\b[A-Z]{2,}\b/gu)?.find((word) => !EVERYDAY.has(word));
  const hard = [
    { key: 'zh', what: long && `“${long}”有 ${[...long].length} 个字，一口气太长` },
    { key: 'zh', what: abbreviation(zh) && `有缩写「${abbreviation(zh)}」` },
    { key: 'en', what: abbreviation(en) && `有缩写「${abbreviation(en)}」` },
  ];
  return hard.flatMap(({ key, what }) => (what ? [faultOf('plain-too-hard', at(key), what)] : []));
}

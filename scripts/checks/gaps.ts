import type { Fault } from '../fault.ts';
import { faultOf } from '../messages.ts';
import type { ScriptSources } from '../sources.ts';
import type { Category, Channel, Emotion, Language, Signal, Stage, Step } from '../vocabulary.ts';
import { CATEGORIES, CHANNELS, EMOTIONS, LANGUAGES } from '../vocabulary.ts';

/** A moment of a talk for which no line is sayable. */
export interface Gap {
  readonly step: Step;
  /** set where only lines of this stage are taken */
  readonly stage?: Stage;
  /** of step `ask`: the slot without a question */
  readonly slot?: string;
  readonly signals: readonly Signal[];
  readonly category: Category;
  readonly channel: Channel;
  readonly lang: Language;
  readonly temper: Emotion;
}

/** The gaps, one fault for all of one step and language: a trainer mends them with one line. */
export function gapFaults(sources: ScriptSources, gaps: readonly Gap[]): readonly Fault[] {
  if (sources.broken.has('lines')) return [];
  const groups = new Map<string, Gap[]>();
  for (const gap of gaps.filter((g) => !g.slot || hasQuestion(sources, g.slot))) {
    const key = JSON.stringify([gap.step, gap.stage, gap.slot, gap.signals, gap.lang]);
    groups.set(key, [...(groups.get(key) ?? []), gap]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first
      ? [faultOf('step-without-line', { path: 'lines', line: 1 }, first.step, describe(first, group))]
      : [];
  });
}

/** A slot that nobody asks for at all is told as `slot-without-question`. */
function hasQuestion({ lines }: ScriptSources, slot: string): boolean {
  return lines.some(({ content }) => content.step === 'ask' && content.slot === slot);
}

const CHANNEL_NAMES: Readonly<Record<Channel, string>> = { lobby: '大堂', counter: '柜台', phone: '电话' };

function describe(first: Gap, group: readonly Gap[]): string {
  const unlessAll = <T>(all: readonly T[], of: (gap: Gap) => T, name: (value: T) => string) => {
    const there = all.filter((value) => group.some((gap) => of(gap) === value));
    return there.length === all.length ? [] : [there.map(name).join('、')];
  };
  return (
    [
      ...(first.stage ? [`阶段 ${first.stage}`] : []),
      ...(first.slot ? [`信息点 ${first.slot}`] : []),
      ...(first.signals.length > 0 ? [`预警 ${first.signals.join('、')}`] : []),
      ...unlessAll(CATEGORIES, (gap) => gap.category, String),
      ...unlessAll(
        CHANNELS,
        (gap) => gap.channel,
        (channel) => CHANNEL_NAMES[channel],
      ),
      ...unlessAll(
        EMOTIONS,
        (gap) => gap.temper,
        (temper) => `情绪 ${temper}`,
      ),
      ...unlessAll(
        LANGUAGES,
        (gap) => gap.lang,
        (lang) => (lang === 'zh-CN' ? '中文' : '英文'),
      ),
    ].join('；') || '任何时候'
  );
}

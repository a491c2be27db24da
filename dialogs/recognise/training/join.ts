import type { LabelledUtterance } from '../../../scripts/playbook.ts';
import type { Emotion } from '../../../scripts/vocabulary.ts';
import { shuffled } from './shuffle.ts';

/** A labelled utterance with its features. */
export interface LabelledFeatures {
  readonly label: Pick<LabelledUtterance, 'category' | 'also' | 'emotion' | 'signals' | 'lang'>;
  readonly features: Uint32Array;
}

const SEED = 11;

/**
 * Longer stories made of short examples of one matter: people in a rage tell several things in one breath. The temper is
 * the highest of the parts, the signals are those of all.
 */
export function joinedRows(rows: readonly LabelledFeatures[]): readonly LabelledFeatures[] {
  const matters = new Map<string, LabelledFeatures[]>();
  for (const row of rows) {
    const matter = `${row.label.category} ${row.label.lang}`;
    matters.set(matter, [...(matters.get(matter) ?? []), row]);
  }
  return [...matters.values()].flatMap((matter) => {
    const order = [...shuffled(matter.length, SEED)].flatMap((index) => matter[index] ?? []);
    const half = order.length >> 1;
    return [...inGroupsOf(2, order.slice(0, half)), ...inGroupsOf(3, order.slice(half))];
  });
}

function inGroupsOf(size: number, order: readonly LabelledFeatures[]): readonly LabelledFeatures[] {
  const groups: LabelledFeatures[] = [];
  for (let at = 0; at + size <= order.length; at += size) groups.push(join(order.slice(at, at + size)));
  return groups;
}

function join(parts: readonly LabelledFeatures[]): LabelledFeatures {
  const labels = parts.map((part) => part.label);
  const [first] = labels;
  const features = new Set<number>();
  for (const part of parts) for (const feature of part.features) features.add(feature);
  return {
    features: Uint32Array.from(features),
    label: {
      category: first?.category ?? 'other',
      lang: first?.lang ?? 'zh-CN',
      also: [...new Set(labels.flatMap((label) => label.also))],
      emotion: Math.max(...labels.map((label) => label.emotion)) as Emotion,
      signals: [...new Set(labels.flatMap((label) => label.signals))],
    },
  };
}

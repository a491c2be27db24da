import { type FeatureInput, featuresOf, staffInput, type Vocabulary } from './features.ts';

export interface StaffFeatures {
  readonly input: FeatureInput;
  readonly features: Uint32Array;
}

interface Remembered extends StaffFeatures {
  readonly text: string;
  readonly before: string | undefined;
}

/** Reading a line and judging it look at the same features one after the other: the last ones are kept. */
const last = new WeakMap<Vocabulary, Remembered>();

/** The features of a staff line after what the customer had just said. */
export function staffFeatures(
  text: string,
  before: string | undefined,
  vocabulary: Vocabulary,
): StaffFeatures {
  const known = last.get(vocabulary);
  if (known && known.text === text && known.before === before) return known;
  const input = staffInput(text, before, vocabulary);
  const fresh = { text, before, input, features: featuresOf(input, vocabulary) };
  last.set(vocabulary, fresh);
  return fresh;
}

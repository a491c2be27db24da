import type { CustomerModel } from '../../scripts/playbook.ts';
import {
  addRow,
  between,
  clauseSums,
  EVERYWHERE,
  inside,
  NOWHERE,
  placeOf,
  type Scale,
  scoresAt,
  WHOLE,
} from './clause-sums.ts';
import { clausesOf, type Span } from './clauses.ts';
import { eachFeature, type FeatureInput, featureWeight, type Vocabulary } from './features.ts';
import { rowsOf, weightsOf } from './linear-model.ts';

/** Scores (log-odds) of every class of the customer model. */
export interface CustomerScores {
  readonly whole: Float64Array;
  /**
   * signals of every clause and of every two neighbours, where there are several: one clear clause is heard
   * in a long story
   */
  readonly parts: readonly Float64Array[];
}

interface Decoded extends Scale {
  readonly rows: (feature: number) => number;
  readonly weights: Int8Array;
  /** the last utterance that each row was seen in */
  readonly seenIn: Int32Array;
}

/** Utterances read so far: tells which rows were seen in this one without a set. */
let utterances = 0;

const prepared = new WeakMap<CustomerModel, Decoded>();

/** The model's weights and the way to them, decoded once. */
export function decoded(model: CustomerModel): Decoded {
  const known = prepared.get(model);
  if (known) return known;
  const weights = weightsOf(model);
  const fresh = {
    rows: rowsOf(model),
    weights,
    bias: Float64Array.from(model.bias),
    scale: Float64Array.from(model.scale),
    seenIn: new Int32Array(weights.length / model.classes.length),
  };
  prepared.set(model, fresh);
  return fresh;
}

/** Shorter parts say too little to be read alone. */
const SHORTEST_PART = 3;

/** Reads an utterance with the customer model, as a whole and part by part, with one look at each feature. */
export function customerScores(
  input: FeatureInput,
  vocabulary: Vocabulary,
  model: CustomerModel,
): CustomerScores {
  const learnt = decoded(model);
  const { rows, weights, seenIn } = learnt;
  utterances++;
  const { heads } = model;
  const width = model.classes.length;
  const clauses = clausesOf(input.text);
  const sums = clauseSums(clauses, input.text.length, width);
  eachFeature(input, vocabulary, (hash, start, end) => {
    const row = rows(hash);
    if (row < 0) return;
    const weight = featureWeight(hash);
    if (seenIn[row] !== utterances) {
      seenIn[row] = utterances;
      addRow(sums, WHOLE, weights, row * width, weight, 0);
    }
    const place = placeOf(sums, start, end);
    if (place !== NOWHERE) addRow(sums, place, weights, row * width, weight, heads.signals.from);
  });
  return {
    whole: scoresAt(sums, [WHOLE], learnt, 0),
    parts: partsOf(clauses).map((places) => scoresAt(sums, places, learnt, heads.signals.from)),
  };
}

/** Every clause and every two neighbours, where there are several, as the places whose sums make it up. */
function partsOf(clauses: readonly Span[]): readonly (readonly number[])[] {
  if (clauses.length < 2) return [];
  return clauses.flatMap(({ start, end }, c) => [
    ...(end - start >= SHORTEST_PART ? [[EVERYWHERE, inside(c)]] : []),
    ...(c + 1 < clauses.length && clauses.length > 2
      ? [[EVERYWHERE, inside(c), between(c), inside(c + 1)]]
      : []),
  ]);
}

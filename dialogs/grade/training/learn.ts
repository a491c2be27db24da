import type { LabelledTalk, LabelledTurn } from '../../../scripts/dialogue-schema.ts';
import type { GraderModels, LinearModel } from '../../../scripts/playbook.ts';
import { EMOTIONS, type Severity, STAGES } from '../../../scripts/vocabulary.ts';
import { normalise } from '../../recognise/normalise.ts';
import { emphasised, fitLogistic } from '../../recognise/training/fit.ts';
import { pack } from '../../recognise/training/pack.ts';
import { vectorise } from '../../recognise/training/vectorise.ts';
import { lineFeatures, stagePlaces, temperPlaces } from '../place-features.ts';
import { type Reader, type ReadTalk, readTalk } from '../read-talk.ts';
import type { SpokenTurn } from '../scorecard.ts';
import { weigh } from '../weigh.ts';
import { fitChain } from './fit-chain.ts';
import { fitLevels } from './fit-levels.ts';

/** A labelled talk as the recogniser and the guard read it. */
export interface TaughtTalk {
  readonly label: LabelledTalk;
  readonly read: ReadTalk;
}

export const spokenTurns = ({ turns }: LabelledTalk): readonly SpokenTurn[] =>
  turns.map(({ by, text }) => ({ speaker: by, text }));

/** Learns to grade from whole talks. Pure: the same talks and playbook give the same bytes. */
export function learnGrader(talks: readonly LabelledTalk[], reader: Reader): GraderModels {
  const taught = talks.map((label) => ({
    label,
    read: readTalk(spokenTurns(label), reader, { category: label.category, lang: 'zh-CN' }),
  }));
  return fitGrader(taught, reader);
}

/** The same from talks that were read before. */
export function fitGrader(talks: readonly TaughtTalk[], reader: Reader): GraderModels {
  const severity = new Map(reader.redLines.map((rule) => [rule.id, rule.severity]));
  const apart = qualitiesApart(talks, severity);
  const graded = talks.map(({ label, read }, i) => ({
    talk: weigh(read, apart[i] as LinearModel),
    grade: label.grade,
  }));
  return {
    stage: fitStage(talks, reader),
    temper: fitTemper(talks),
    quality: fitQuality(talks, severity),
    levels: fitLevels(graded, reader.rubric),
  };
}

const CHAIN = { epochs: 8, rate: 0.3, caution: 0.01, seed: 5 } as const;
const RAREST = 2;
const EVERY = Number.POSITIVE_INFINITY;

function fitStage(talks: readonly TaughtTalk[], reader: Reader) {
  const lines = reader.lines.map(({ zh, en, stage }) => ({ texts: [zh, en], stage: STAGES.indexOf(stage) }));
  const alone = lines.flatMap(({ texts, stage }) =>
    texts.map((text) => ({ places: [lineFeatures(normalise(text, reader))], labels: [stage], alone: true })),
  );
  const whole = talks.map(({ label, read }) => ({
    places: stagePlaces(read.turns),
    labels: label.turns.map(({ stage }) => STAGES.indexOf(stage)),
    alone: false,
    weight: straightness(label),
  }));
  const { next, ...chain } = fitPlaces([...whole, ...alone], STAGES);
  return { ...chain, next: next.map((link, k) => link - (isReturn(k) ? RELUCTANCE : 0)) };
}

/**
 * Most talks go straight on through the stages; the teaching talks were chosen for their returns. Straight ones count
 * for more, so that a return is believed only when the words say so.
 */
function straightness({ turns }: LabelledTalk): number {
  const stages = turns.map(({ stage }) => STAGES.indexOf(stage));
  const returns = stages.filter((stage, i) => i > 0 && stage < (stages[i - 1] ?? 0)).length;
  return WEIGHTS[Math.min(returns, WEIGHTS.length - 1)] ?? 1;
}
const WEIGHTS = [6, 2, 1];
/**
 * … and a return needs this much more in its favour, in log-odds. It costs two points in cross-validation on talks
 * chosen for their returns, and pays on talks that mostly go straight on.
 */
const RELUCTANCE = 3;
const isReturn = (link: number) => link % STAGES.length < Math.floor(link / STAGES.length);

function fitTemper(talks: readonly TaughtTalk[]) {
  const sequences = talks.map(({ label, read }) => ({
    places: temperPlaces(read.turns),
    labels: label.turns.flatMap((turn) => (turn.by === 'customer' ? [turn.emotion] : [])),
    alone: false,
  }));
  return fitPlaces(sequences, EMOTIONS.map(String));
}

interface Places {
  readonly places: readonly Uint32Array[];
  readonly labels: readonly number[];
  readonly alone: boolean;
  readonly weight?: number;
}

function fitPlaces(sequences: readonly Places[], classes: readonly string[]) {
  const rows = sequences.flatMap(({ places }) => places.map((features) => ({ features })));
  const { features, counts, emphasis, vectors } = vectorise(rows, RAREST);
  let at = 0;
  const vectorised = sequences.map(({ places, labels, alone, weight }) => {
    const from = at;
    at += places.length;
    return { vectors: vectors.slice(from, at), labels, alone, weight: weight ?? 1 };
  });
  const { fitted, links } = fitChain({ features, counts }, vectorised, { ...CHAIN, width: classes.length });
  const weights = emphasised(fitted.weights, emphasis);
  return { ...pack({ ...fitted, weights }, classes, EVERY), ...links };
}

const QUALITY = {
  epochs: 4,
  rate: 0.3,
  caution: 0.01,
  seed: 7,
  ratioPower: 0,
  dropout: 0,
  classes: ['good'],
  kind: 'any-of',
} as const;
/** A turn's handling is as good as the talk's, and as its own labels. */
const TALKS_SHARE = 0.6;
const OWN = { block: 0, warn: 0.3, fault: 0.25, silent: 0.55, good: 0.8 } as const;
const FAULTS: readonly string[] = ['interrupt', 'dismissive', 'blame-shift', 'over-promise'];

function fitQuality(talks: readonly TaughtTalk[], severity: ReadonlyMap<string, Severity>): LinearModel {
  const rows = talks.flatMap(({ label, read }) =>
    label.turns.flatMap((turn, i) => {
      const heard = read.turns[i];
      if (turn.by !== 'staff' || heard?.by !== 'staff') return [];
      const target = TALKS_SHARE * (label.grade / 100) + (1 - TALKS_SHARE) * ownQuality(turn, severity);
      return [{ features: heard.features, target }];
    }),
  );
  const targets = rows.map(({ target }) => Float32Array.of(target));
  return pack(fitLogistic(vectorise(rows, RAREST), targets, QUALITY), QUALITY.classes, EVERY);
}

function ownQuality(
  { acts, rules }: Extract<LabelledTurn, { by: 'staff' }>,
  severity: ReadonlyMap<string, Severity>,
): number {
  if (rules.some((id) => severity.get(id) === 'block')) return OWN.block;
  if (rules.length > 0) return OWN.warn;
  if (acts.some((name) => FAULTS.includes(name))) return OWN.fault;
  return acts.length > 0 ? OWN.good : OWN.silent;
}

const FOLDS = 6;

/** For each talk, the quality as a model sees it that never saw this talk: what the levels are fitted on. */
function qualitiesApart(
  talks: readonly TaughtTalk[],
  severity: ReadonlyMap<string, Severity>,
): readonly LinearModel[] {
  const models = Array.from({ length: FOLDS }, (_, fold) =>
    fitQuality(
      talks.filter((_, i) => i % FOLDS !== fold),
      severity,
    ),
  );
  return talks.flatMap((_, i) => models[i % FOLDS] ?? []);
}

import type { Effect } from '../../scripts/practice-schema.ts';
import type { Emotion } from '../../scripts/vocabulary.ts';
import { deed, timesDone } from './history.ts';
import type { Observed, Scene } from './observe.ts';
import type { Change, Measure, Mood } from './practice.ts';

const MEASURES = ['temper', 'trust', 'clarity', 'face'] as const satisfies readonly Measure[];
const GAUGES = ['trust', 'clarity', 'face'] as const;
/** One turn: temper falls by one at most and rises by two at most (domain.md §4, §6). */
const FALL = -1;
const RISE = 2;
/** As calm as she gets before anything is settled. */
const UNSETTLED = 1;
/** Trust, clarity and face move by this much at most. */
const SWING = 12;
/** What the same good thing is still worth the second, third and fourth time. */
const WORTH = [1, 0.5, 0.25, 0] as const;

interface Push {
  readonly by: Observed;
  readonly what: Measure;
  readonly delta: number;
}

/** How a line moves her: every change with its cause, and the mood they add up to. */
export function moveMood(
  observed: readonly Observed[],
  scene: Scene,
): { readonly mood: Mood; readonly changes: readonly Change[] } {
  const crossed = observed.some(({ behaviour }) => /red-line$/u.test(behaviour));
  const pushes = observed.flatMap((by) => pushesOf(by, scene)).filter((push) => !(crossed && isKind(push)));
  const { mood, met } = scene.practice;
  const moving = met.length > 0 || observed.some(({ behaviour }) => behaviour === 'meets-point');
  const kept = MEASURES.flatMap((what) => {
    const own = pushes.filter((push) => push.what === what && push.delta !== 0);
    const [least, most] = what === 'temper' ? temperRange(mood.temper, moving) : gaugeRange(mood[what]);
    return within(own, least, most);
  });
  const total = (what: Measure) =>
    kept.filter((push) => push.what === what).reduce((sum, push) => sum + push.delta, mood[what]);
  const moved: Mood = {
    temper: total('temper') as Emotion,
    trust: total('trust'),
    clarity: total('clarity'),
    face: total('face'),
  };
  return { mood: moved, changes: merged(kept).map((push) => changeOf(push, scene)) };
}

/** Kind words alone never make her quite calm: something has to be done first. */
const temperRange = (temper: number, moving: boolean): readonly [number, number] => [
  Math.max(FALL, Math.min(0, (moving ? 0 : UNSETTLED) - temper)),
  Math.min(RISE, 4 - temper),
];

const gaugeRange = (now: number): readonly [number, number] => [
  Math.max(-SWING, -now),
  Math.min(SWING, 100 - now),
];

/** What would do her good. */
const isKind = ({ what, delta }: Push) => (what === 'temper' ? delta < 0 : delta > 0);

function pushesOf(by: Observed, { practice, played, rules }: Scene): readonly Push[] {
  const { temper } = practice.mood;
  const time = timesDone(practice, deed(by.behaviour, by.entry)) + 1;
  const fits = ({ at, from }: Effect) => at[0] <= temper && temper <= at[1] && time >= from;
  const effect = rules.behaviours[by.behaviour].effects.find(fits);
  const worth = WORTH[time - 1] ?? 0;
  const gauges = GAUGES.map((what) => {
    const delta = effect?.[what] ?? 0;
    return { by, what, delta: delta > 0 ? Math.round(delta * worth) : delta };
  });
  const inflamer =
    by.behaviour === 'inflames' ? played.inflamers.find(({ id }) => id === by.entry) : undefined;
  const delta = inflamer?.delta ?? (by.behaviour === 'calms' ? FALL : (effect?.temper ?? 0));
  return [{ by, what: 'temper', delta }, ...gauges];
}

/** The pushes cut so that their sum stays in the range: what pushes too far is taken off the last ones first. */
function within(pushes: readonly Push[], least: number, most: number): readonly Push[] {
  const sum = pushes.reduce((all, { delta }) => all + delta, 0);
  let excess = sum > most ? sum - most : sum < least ? sum - least : 0;
  const cut: Push[] = [];
  for (const push of [...pushes].reverse()) {
    const off =
      Math.sign(push.delta) === Math.sign(excess)
        ? Math.sign(excess) * Math.min(Math.abs(excess), Math.abs(push.delta))
        : 0;
    excess -= off;
    if (push.delta !== off) cut.unshift({ ...push, delta: push.delta - off });
  }
  return cut;
}

/** One change for each cause and measure. */
function merged(pushes: readonly Push[]): readonly Push[] {
  const byCause = new Map<string, Push>();
  for (const push of pushes) {
    const key = `${push.by.behaviour}:${push.by.entry ?? ''}:${push.what}`;
    const before = byCause.get(key);
    byCause.set(key, before ? { ...before, delta: before.delta + push.delta } : push);
  }
  return [...byCause.values()];
}

function changeOf({ by, what, delta }: Push, { rules }: Scene): Change {
  const { cause } = rules.behaviours[by.behaviour];
  const amount = delta > 0 ? `+${delta}` : `−${-delta}`;
  const { zh, en } = rules.measures[what];
  return {
    cause: by.entry ?? by.behaviour,
    text: {
      zh: `${by.quote ? `“${by.quote}”` : cause.zh}：${zh} ${amount}`,
      en: `${by.quote ? `“${by.quote}”` : cause.en}: ${en} ${amount}`,
    },
    ...(by.quote ? { quote: by.quote } : {}),
    what,
    delta,
  };
}

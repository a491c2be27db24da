import { eachGram, hashOf } from '../recognise/hash.ts';
import type { CustomerTurn, ReadTurn } from './read-talk.ts';

const SEEDS = { staff: 0x301, customer: 0x302, anyone: 0x303, temper: 0x401, told: 0x501 } as const;
/** Marks features that say more than a piece of text does (see recognise/features). */
const TELLING = 0x20000000;
const LONGEST = 3;
/** Beyond this a pasted story says nothing more of its stage. */
const LONGEST_TEXT = 160;
/** So many features at most, well below what the buffer holds. */
const MOST = 3000;

/** Where hashes were seen: open addressing in one buffer, because a Set for every place costs most of the time. */
const SLOTS = 4096;
const seen = new Int32Array(SLOTS);

/** Collects the distinct hashed features of one place in a talk. One at a time. */
function collector() {
  seen.fill(-1);
  const found: number[] = [];
  const add = (hash: number) => {
    let at = hash & (SLOTS - 1);
    while (seen[at] !== -1) {
      if (seen[at] === hash) return;
      at = (at + 1) & (SLOTS - 1);
    }
    if (found.length >= MOST) return;
    seen[at] = hash;
    found.push(hash);
  };
  return {
    text: (normal: string, seed: number, longest = LONGEST) =>
      eachGram(normal.slice(0, LONGEST_TEXT), seed, longest, (hash) => add(hash & ~TELLING)),
    tell: (fact: string) => add(hashOf(SEEDS.told, fact) | TELLING),
    features: () => Uint32Array.from(found),
  };
}

/** What a single scripted staff line shows of its stage, outside any talk. */
export function lineFeatures(normal: string): Uint32Array {
  const { text, tell, features } = collector();
  text(normal, SEEDS.staff);
  text(normal, SEEDS.anyone);
  tell('staff');
  return features();
}

const ASKS = /[?]|吗|呢/u;
const NEAR = [-1, 1] as const;
const NEAR_GRAM = 2;
const AROUND = [-2, -1, 0, 1, 2] as const;

/** What each turn shows of its stage: its own words, its neighbours', what they do, and where it stands in the talk. */
export function stagePlaces(turns: readonly ReadTurn[]): readonly Uint32Array[] {
  const last = Math.max(1, turns.length - 1);
  return turns.map((turn, i) => {
    const { text, tell, features } = collector();
    const { by, normal } = turn;
    text(normal, SEEDS[by]);
    text(normal, SEEDS.anyone);
    for (const offset of NEAR) {
      const other = turns[i + offset];
      if (other) text(other.normal, 0x310 + offset + (other.by === 'staff' ? 8 : 0), NEAR_GRAM);
    }
    tell(by);
    tell(`${by} from start ${Math.min(i, 6)}`);
    tell(`${by} from end ${Math.min(turns.length - 1 - i, 5)}`);
    tell(`${by} share ${Math.round((8 * i) / last)}`);
    tell(`${by} length ${Math.min(7, Math.round(Math.log2(normal.length + 1)))}`);
    if (ASKS.test(normal)) tell(`${by} asks`);
    if (/!/u.test(normal)) tell(`${by} exclaims`);
    if (/\d/u.test(normal)) tell(`${by} number`);
    if (ASKS.test(turns[i - 1]?.normal ?? '')) tell(`${by} after a question`);
    for (const offset of AROUND) {
      for (const fact of doings(turns[i + offset])) tell(`${offset} ${fact}`);
    }
    return features();
  });
}

/** What a turn does, in words that hold in every language. */
function doings(turn: ReadTurn | undefined): readonly string[] {
  if (!turn) return [];
  if (turn.by === 'customer') {
    const { emotion, act, signals, entities } = turn.heard;
    const told = entities.length > 0 ? ['tells a thing'] : [];
    return [`emotion ${emotion}`, `customer ${act}`, ...signals.map((s) => `signal ${s}`), ...told];
  }
  const { acts, steps } = turn.reading;
  if (acts.length === 0) return ['no act'];
  return [...acts.map((act) => `act ${act}`), ...steps.map((step) => `step ${step}`)];
}

/**
 * What each of the customer's turns shows of her temper: her own words, and what was just said to her. How much of it is
 * carried over from turn to turn is the chain's to say: told twice, it would never let go.
 */
export function temperPlaces(turns: readonly ReadTurn[]): readonly Uint32Array[] {
  const places = turns.flatMap((turn, i) => (turn.by === 'customer' ? [{ turn, i }] : []));
  return places.map(({ turn, i }, j) => {
    const { text, tell, features } = collector();
    text(turn.normal, SEEDS.temper);
    for (const fact of manner(turn)) tell(`temper ${fact}`);
    for (const fact of upTo(turn.heard.emotion)) tell(`temper now ${fact}`);
    tell(`temper from start ${Math.min(j, 4)}`);
    tell(`temper from end ${Math.min(places.length - 1 - j, 3)}`);
    for (const fact of doings(turns[i - 1])) tell(`temper told ${fact}`);
    return features();
  });
}

/** Levels are in order: level 3 is also more than 1. */
const upTo = (level: number): readonly number[] => [1, 2, 3, 4].filter((l) => level >= l);

function manner({ normal, heard }: CustomerTurn): readonly string[] {
  const marks = [/!/u, /!.*!/u, /[?]/u, /…/u].flatMap((mark, k) => (mark.test(normal) ? [`mark ${k}`] : []));
  const length = Math.min(6, Math.round(Math.log2(normal.length + 1)));
  return [`length ${length}`, `act ${heard.act}`, ...heard.signals.map((s) => `signal ${s}`), ...marks];
}

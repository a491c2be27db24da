/** Given words longer than this are left out. */
const LONGEST_WORD = 5;

/** How often a run must occur, how much more than by chance, and how freely its neighbours must vary. */
const LEAST = { count: 4, cohesion: 2.5, freedom: 0.6 } as const;
const LONGEST_LEARNT = 4;
const HAN = /\p{Script=Han}+/gu;

/**
 * Words found in texts without a dictionary: runs of two to four Han characters that hold together (pointwise mutual
 * information of their weakest cut) and stand among varied neighbours (entropy on both sides); and those given.
 */
export function learnWords(texts: readonly string[], given: readonly string[]): readonly string[] {
  const runs = texts.flatMap((text) => text.match(HAN) ?? []);
  const counts = countRuns(runs);
  let total = 0;
  for (const [run, n] of counts) if (run.length === 1) total += n;
  const count = (run: string) => counts.get(run) ?? 0;
  const holds = (run: string, n: number) => {
    for (let cut = 1; cut < run.length; cut++) {
      const chance = (count(run.slice(0, cut)) * count(run.slice(cut))) / total;
      if (Math.log(n / chance) < LEAST.cohesion) return false;
    }
    return true;
  };
  const candidates = [...counts].filter(([run, n]) => run.length > 1 && n >= LEAST.count && holds(run, n));
  const free = neighboursOf(runs, new Set(candidates.map(([run]) => run)));
  const learnt = candidates.map(([run]) => run).filter((run) => (free.get(run) ?? 0) >= LEAST.freedom);
  const fits = given.filter(
    (word) => word.length > 1 && word.length <= LONGEST_WORD && /^\p{Script=Han}+$/u.test(word),
  );
  return [...new Set([...learnt, ...fits])].sort();
}

function countRuns(runs: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const run of runs) {
    for (let start = 0; start < run.length; start++) {
      for (let end = start + 1; end <= Math.min(run.length, start + LONGEST_LEARNT); end++) {
        const piece = run.slice(start, end);
        counts.set(piece, (counts.get(piece) ?? 0) + 1);
      }
    }
  }
  return counts;
}

/** The lesser entropy of what stands before and after each candidate. */
function neighboursOf(runs: readonly string[], candidates: ReadonlySet<string>): Map<string, number> {
  const sides = [new Map<string, Map<string, number>>(), new Map<string, Map<string, number>>()] as const;
  for (const run of runs) {
    for (let start = 0; start < run.length; start++) {
      for (let end = start + 2; end <= Math.min(run.length, start + LONGEST_LEARNT); end++) {
        const piece = run.slice(start, end);
        if (!candidates.has(piece)) continue;
        count(sides[0], piece, run[start - 1] ?? '');
        count(sides[1], piece, run[end] ?? '');
      }
    }
  }
  const entropyOf = (side: Map<string, Map<string, number>>, piece: string) =>
    entropy(side.get(piece) ?? new Map());
  return new Map(
    [...candidates].map((piece) => [piece, Math.min(entropyOf(sides[0], piece), entropyOf(sides[1], piece))]),
  );
}

function count(side: Map<string, Map<string, number>>, piece: string, neighbour: string): void {
  const neighbours = side.get(piece) ?? new Map<string, number>();
  neighbours.set(neighbour, (neighbours.get(neighbour) ?? 0) + 1);
  side.set(piece, neighbours);
}

function entropy(counts: ReadonlyMap<string, number>): number {
  let total = 0;
  for (const n of counts.values()) total += n;
  let sum = 0;
  for (const n of counts.values()) sum -= (n / total) * Math.log(n / total);
  return sum;
}

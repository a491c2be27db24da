import type { Playbook } from '../../scripts/playbook.ts';
import { CRITICAL_FAILS, type CriticalFailId, halfOf, type Language } from '../../scripts/vocabulary.ts';
import type { WeighedTurn } from './measures.ts';
import type { ReadTurn } from './read-talk.ts';
import type { CriticalFail } from './scorecard.ts';

/**
 * When no pattern of a red line speaks, two models must agree before a talk is failed for it: with less, good talks were
 * failed more often than bad ones were caught (cross-validation over the talks).
 */
const SURE = { block: 0.85, quality: 0.35 } as const;
/** A line of at most this quality after a cue of danger may have passed over it. */
const WEAK = 0.5;
/** So many lines after a cue of danger without a word to it are a failure (CF6). */
const PASSED_OVER = 2;

interface Scene {
  readonly turns: readonly ReadTurn[];
  readonly weighed: ReadonlyMap<ReadTurn, WeighedTurn>;
  readonly playbook: Playbook;
  readonly lang: Language;
}

/** What fails the talk whatever else was good, each fail once, at its first turn. */
export function criticalFails(scene: Scene): readonly CriticalFail[] {
  const found = new Map<CriticalFailId, CriticalFail>();
  scene.turns.forEach((_, i) => {
    for (const fail of [...failsAt(i, scene), ...neglectAt(i, scene)]) {
      if (!found.has(fail.id)) found.set(fail.id, fail);
    }
  });
  return CRITICAL_FAILS.flatMap((id) => found.get(id) ?? []);
}

function failsAt(i: number, scene: Scene): readonly CriticalFail[] {
  const turn = scene.turns[i];
  if (turn?.by !== 'staff') return [];
  const weighed = scene.weighed.get(turn);
  const sure = turn.block >= SURE.block && (weighed?.quality ?? 1) <= SURE.quality;
  return turn.findings.flatMap(({ rule, severity, quote, why }) => {
    const id = failOf(rule, scene.playbook);
    if (!id || severity !== 'block' || !(sure || turn.worded.includes(rule))) return [];
    return [{ ...named(id, scene), turn: i, quote, why }];
  });
}

function failOf(rule: string, { rubric }: Playbook): CriticalFailId | undefined {
  return CRITICAL_FAILS.find((id) => rubric.criticalFails[id].rules.includes(rule));
}

/** She spoke of harming herself, and this is the second staff line that passes over it. */
function neglectAt(i: number, scene: Scene): readonly CriticalFail[] {
  const { turns, playbook, lang } = scene;
  const turn = turns[i];
  if (turn?.by !== 'staff') return [];
  const cue = turns
    .slice(0, i)
    .findLastIndex((t) => t.by === 'customer' && t.heard.signals.includes('self-harm'));
  if (cue < 0) return [];
  const answers = turns.slice(cue + 1, i + 1).filter((t) => t.by === 'staff');
  const passed = answers.every(
    (t) =>
      !t.shows.has('safeguards') && !t.shows.has('calms') && (scene.weighed.get(t)?.quality ?? 1) <= WEAK,
  );
  if (answers.length !== PASSED_OVER || !passed) return [];
  const why = playbook.rubric.criticalFails.CF6.why[halfOf(lang)];
  return [{ ...named('CF6', scene), turn: i, quote: turn.text, why }];
}

function named(id: CriticalFailId, { playbook, lang }: Scene) {
  const { name } = playbook.rubric.criticalFails[id];
  return { id, name: name[halfOf(lang)] };
}

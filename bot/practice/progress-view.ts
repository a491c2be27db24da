import type { Playbook } from '../../scripts/playbook.ts';
import { halfOf, type Language } from '../../scripts/vocabulary.ts';
import type { MentorView, ProgressView } from '../api/progress.ts';
import type { PracticeResult } from '../storage/ports.ts';
import { recommendedView } from './cases-view.ts';
import { skillsAfter, weakest } from './spacing.ts';

/** A person's own page: skills over time, cases done, what to practise next. Pure. */
export function progressView(
  { lang, now }: { readonly lang: Language; readonly now: number },
  playbook: Playbook,
  results: readonly PracticeResult[],
  mentor: MentorView,
): ProgressView {
  const k = halfOf(lang);
  const nameOf = (id: keyof Playbook['rubric']['dimensions']) => playbook.rubric.dimensions[id].name[k];
  const titleOf = (id: string) => playbook.scenarios.find((known) => known.id === id)?.title[k] ?? id;
  const skills = skillsAfter(results, now);
  const worst = weakest(skills);
  const next = recommendedView(playbook, results, lang, now);
  return {
    done: results.length,
    minutes: results.reduce((sum, { minutes }) => sum + minutes, 0),
    dimensions: skills.map((skill) => ({ ...skill, name: nameOf(skill.id) })),
    weakest: worst && { id: worst.id, name: nameOf(worst.id) },
    results: results.map(({ id, scenario, at, total, passed, official }) => ({
      practice: id,
      scenario,
      title: titleOf(scenario),
      at,
      total,
      passed,
      official,
    })),
    next: next && { ...next, title: titleOf(next.scenario) },
    mentor,
  };
}

import type { ApprovedText } from '../../dialogs/index.ts';
import type { Playbook } from '../../scripts/playbook.ts';
import type { Judgement } from './desk.ts';
import { type Leashed, leash } from './leash.ts';

/** The first of some wordings that the leash lets through; else why the first one was turned down. */
export function choose(
  lines: readonly string[],
  about: Omit<Leashed, 'rewording'>,
  playbook: Playbook,
): Judgement<ApprovedText> {
  const verdicts = lines.map((rewording) => leash({ ...about, rewording }, playbook));
  const passed = verdicts.find((verdict) => verdict.ok);
  if (passed?.ok) return { kind: 'accepted', script: about.script, text: passed.text, wording: passed.text };
  const [first] = verdicts;
  return { kind: 'refused', reason: first && !first.ok ? first.reason : 'empty' };
}

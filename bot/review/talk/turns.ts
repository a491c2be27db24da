import { type Evidence, explain, explainStaff, type GradedTurn } from '../../../dialogs/index.ts';
import type { Playbook } from '../../../scripts/playbook.ts';
import type { Language } from '../../../scripts/vocabulary.ts';
import type { TalkTurn } from '../../api/review/talk.ts';
import { nameOfRule } from '../names.ts';
import type { SpokenEntry } from '../spoken.ts';
import type { Correction, ReviewStatus } from '../status.ts';

/** What showing a talk needs beside the talk. */
export interface Surroundings {
  readonly playbook: Playbook;
  /** the reader's language */
  readonly lang: Language;
  readonly nameOf: (person: string) => string;
  readonly status: ReviewStatus;
}

/** Words that carried a reading; more would not be read. */
const MOST_REASONS = 6;

/** The turns as the reviewer sees them; `read` is what the whole-talk reading makes of each. */
export function talkTurns(
  spoken: readonly SpokenEntry[],
  read: readonly GradedTurn[],
  around: Surroundings,
): TalkTurn[] {
  let heard = '';
  return spoken.map((turn, index): TalkTurn => {
    const said = heard;
    if (turn.speaker === 'customer') heard = turn.text;
    return talkTurn(turn, index, { read: read[index] ?? null, heard: said, around });
  });
}

function talkTurn(
  { speaker, text, at, entry, suggested }: SpokenEntry,
  index: number,
  { read, heard, around }: { read: GradedTurn | null; heard: string; around: Surroundings },
): TalkTurn {
  const { playbook, lang, status, nameOf } = around;
  const stored = entry.stage === 'closed' ? 'feedback' : entry.stage;
  const reading =
    entry.kind === 'customer'
      ? explain({ text }, playbook)
      : explainStaff({ text, customer: heard }, playbook);
  return {
    speaker,
    by: null,
    text,
    at,
    stage: read?.stage ?? stored,
    emotion: entry.kind === 'customer' ? (read?.emotion ?? entry.emotion) : null,
    signals: entry.kind === 'customer' ? [...(read?.signals ?? entry.signals)] : [],
    acts: entry.kind === 'staff' ? [...(read?.acts ?? entry.acts)] : [],
    findings: (read?.findings ?? []).map((finding) => ({
      ...finding,
      name: nameOfRule(finding.rule, playbook, lang),
    })),
    because: reasons(reading),
    corrections: status.corrections
      .filter((correction) => correction.turn === index)
      .map(({ label, by, at: when }) => ({
        field: label.field,
        machine: machineLabel(label.field, entry, read),
        human: Array.isArray(label.value) ? label.value.join(' ') : String(label.value),
        by: nameOf(by),
        at: when,
      })),
    suggested: suggested && {
      outcome: suggested.outcome,
      lines: suggested.offered.map(({ line }, i) => ({ line, text: suggested.texts[i] ?? '' })),
      playbook: suggested.playbook,
    },
    generated: entry.kind === 'staff' && entry.generated !== undefined,
    comments: status.comments
      .filter((comment) => comment.turn === index)
      .map(({ id, kind, text: words, by, at: when }) => ({
        id,
        kind,
        text: words,
        by: nameOf(by),
        at: when,
      })),
  };
}

/** What the machine had read where a person corrected it. */
function machineLabel(
  field: Correction['field'],
  entry: SpokenEntry['entry'],
  read: GradedTurn | null,
): string {
  switch (field) {
    case 'stage':
      return read?.stage ?? entry.stage;
    case 'emotion':
      return entry.kind === 'customer' ? String(read?.emotion ?? entry.emotion) : '';
    case 'signals':
      return entry.kind === 'customer' ? (read?.signals ?? entry.signals).join(' ') : '';
    case 'acts':
      return entry.kind === 'staff' ? (read?.acts ?? entry.acts).join(' ') : '';
    case 'category':
      return '';
  }
}

function reasons(evidence: readonly Evidence[]): TalkTurn['because'] {
  const byAnswer = new Map<string, string[]>();
  for (const { answer, words } of evidence) byAnswer.set(answer, [...(byAnswer.get(answer) ?? []), words]);
  return [...byAnswer].slice(0, MOST_REASONS).map(([label, words]) => ({ label, words }));
}

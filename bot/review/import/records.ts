import { grade, type TranscriptEntry } from '../../../dialogs/index.ts';
import type { Playbook } from '../../../scripts/playbook.ts';
import type { Member } from '../../identity/member.ts';
import { mask } from '../../privacy/mask.ts';
import type { ImportedRecord } from '../../storage/records.ts';
import { uuidOf } from '../export/canonical.ts';
import type { ImportFault } from './strings.ts';
import { LONGEST_TEXT, MOST_TURNS, personSchema, type ToldTalk } from './talk.ts';

export interface ImportedTalk {
  readonly record: ImportedRecord;
  readonly entries: readonly TranscriptEntry[];
}

/** Nobody is named as the one who held it. */
const NOBODY = 'imported';
const LONGEST_CASE_NUMBER = 60;
/** Clocks go a little apart. */
const AHEAD = 3_600_000;
const EARLIEST = Date.UTC(2000, 0, 1);

/** What keeps a talk from being imported, in the place where it is; null: nothing. */
export function faultOf(talk: ToldTalk, member: Member, now: number): ImportFault | null {
  const { turns, branch, person, caseNumber } = talk;
  if (turns.length > MOST_TURNS) return 'turns';
  if (turns.some(({ text }) => text.trim() === '' || text.length > LONGEST_TEXT)) return 'text';
  if (turns.some(({ at }) => at !== null && (at < EARLIEST || at > now + AHEAD))) return 'time';
  if (branch !== null && !member.branches.some(({ id }) => id === branch)) return 'branch';
  if (person !== null && !personSchema.safeParse(person).success) return 'person';
  if (caseNumber !== null && !isCaseNumber(caseNumber)) return 'caseNumber';
  return null;
}

const isCaseNumber = (text: string): boolean =>
  text.length <= LONGEST_CASE_NUMBER && mask(text).entities.length === 0;

/**
 * A talk as it is kept: masked, with what was read in it. The same told talk always gets the same id, so a file that
 * comes twice is kept once; one of our own exports keeps the id it had.
 */
export function importedTalk(talk: ToldTalk, member: Member, playbook: Playbook, now: number): ImportedTalk {
  const turns = talk.turns.map(({ speaker, text, at }) => ({
    speaker,
    text: mask(text.trim()).text,
    ...(at === null ? {} : { at }),
  }));
  const lang = talk.lang ?? (turns.some(({ text }) => /\p{Script=Han}/u.test(text)) ? 'zh-CN' : 'en-US');
  const read = grade(turns, playbook, { lang });
  const times = talk.turns.flatMap(({ at }) => at ?? []);
  const createdAt = times.length > 0 ? Math.min(...times) : now;
  const told = talk.turns.map(({ speaker, text, at }) => [speaker, text, at]);
  const id = talk.own ? talk.id : uuidOf([member.tenant, talk.id, told]);
  const entries = turns.map(({ speaker, text, at = createdAt }, i): TranscriptEntry => {
    const { stage, emotion, signals, acts, findings } = read.turns[i] ?? { stage: 'needs-understanding' };
    const base = { seq: i + 1, turn: i + 1, at, text, stage };
    if (speaker === 'customer')
      return { ...base, kind: 'customer', emotion: emotion ?? 0, signals: signals ?? [] };
    const rules = (findings ?? []).map((finding) => finding.rule);
    return { ...base, kind: 'staff', line: null, edited: false, acts: acts ?? [], rules };
  });
  return {
    entries,
    record: {
      id,
      chat: `import:${id}`,
      tenant: member.tenant,
      branch: talk.branch ?? member.branch,
      person: talk.person ?? NOBODY,
      channel: talk.channel ?? 'counter',
      lang,
      caseNumber: talk.caseNumber,
      playbook: playbook.version,
      version: 0,
      turn: turns.length,
      seq: turns.length,
      createdAt,
      // by this it is kept or deleted: it has been here since now
      updatedAt: now,
      closedAt: times.length > 0 ? Math.max(...times) : now,
      mode: 'imported',
      state: { source: mask(talk.id).text.slice(0, 100) },
    },
  };
}

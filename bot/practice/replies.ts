import type { Playbook } from '../../scripts/playbook.ts';
import type { CardPlace } from '../cards/index.ts';
import { timeZoneOf } from '../coach/card-reply.ts';
import type { CoachReply } from '../coach/reply.ts';
import type { PracticeResult } from '../storage/ports.ts';
import type { PracticeRecord, RecallRecord } from '../storage/records.ts';
import { practiceList } from './cases-view.ts';
import type { PracticeCommand } from './commands.ts';
import { progressView } from './progress-view.ts';
import { recallView } from './recall-view.ts';
import { practiceView } from './room-view.ts';
import type { PracticeHelpers, PracticeScene } from './stage-hand.ts';

/** The room as it stands, or the debrief. */
export function practiceReply(
  record: PracticeRecord,
  playbook: Playbook,
  history: readonly PracticeResult[],
): CoachReply {
  const view = practiceView(record, playbook, history);
  return { kind: 'practice', place: placeOf(record), view, timeZone: timeZoneOf(playbook) };
}

/** What to tell next of a talk, or the talk taken apart. */
export function recallReply(record: RecallRecord, playbook: Playbook): CoachReply {
  return { kind: 'recall', place: placeOf(record), view: recallView(record, playbook) };
}

/** The cases to choose from, and the one that was left open. */
export async function casesReply(
  scene: PracticeScene,
  { search, difficulty }: Extract<PracticeCommand, { readonly kind: 'cases' }>,
  helpers: PracticeHelpers,
): Promise<CoachReply> {
  const { who, playbook, at } = scene;
  const { lang } = who;
  const leftOpen = await helpers.leftOpen();
  const own = leftOpen ? [leftOpen] : [];
  const list = practiceList({ lang, now: at }, playbook, await helpers.results(), own);
  const fits = list.cases.filter(
    (row) =>
      (difficulty === null || row.difficulty === difficulty) &&
      (search === null || wordsOf(row).includes(search.toLowerCase())),
  );
  return { kind: 'cases', place: placeIn(scene), search, view: { ...list, cases: fits } };
}

const wordsOf = ({ title, person, categoryName }: { title: string; person: string; categoryName: string }) =>
  `${title}\n${person}\n${categoryName}`.toLowerCase();

/** A person's own way so far. */
export async function progressReply(scene: PracticeScene, helpers: PracticeHelpers): Promise<CoachReply> {
  const { who, playbook, at } = scene;
  const { lang } = who;
  const view = progressView({ lang, now: at }, playbook, await helpers.results(), await helpers.mentor());
  return { kind: 'progress', place: placeIn(scene), view, at, timeZone: timeZoneOf(playbook) };
}

const placeOf = ({ id, turn, lang }: PracticeRecord | RecallRecord): CardPlace => ({
  conversation: id,
  turn,
  lang,
});

/** Cards that open something new belong to no turn: where nothing is in hand any name will do. */
const placeIn = ({ record, who }: PracticeScene): CardPlace =>
  record ? { ...placeOf(record), lang: who.lang } : { conversation: 'practice', turn: 0, lang: who.lang };

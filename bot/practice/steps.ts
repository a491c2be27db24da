import { endPractice, hint, type Practice, play, rewind, startPractice } from '../../dialogs/index.ts';
import { notice } from '../coach/reply.ts';
import { answer, type Outcome } from '../coach/scene.ts';
import { mask } from '../privacy/mask.ts';
import type { PracticeRecord, PracticeState } from '../storage/records.ts';
import type { PracticeWish } from './commands.ts';
import { takenBack, wordsOf } from './entries.ts';
import { caseLike, gradeRecall } from './recall-view.ts';
import { practiceReply } from './replies.ts';
import { gradePractice, resultOf } from './result.ts';
import { keptOf, speakerOf, spokenBy } from './speakers.ts';
import { blank, type PracticeHelpers, type PracticeScene, stepped } from './stage-hand.ts';
import { wordedAnew } from './worded.ts';

/** The steps of a role-play. Each asks the core, keeps what happened, and shows the room or the debrief. */

/** Opens a case, or one made of a talk that was told from memory. */
export async function opened(
  scene: PracticeScene,
  wish: PracticeWish,
  helpers: PracticeHelpers,
): Promise<Outcome> {
  const { playbook, who } = scene;
  const { lang } = who;
  const recalled = /^recall:(.+)$/u.exec(wish.scenario)?.[1];
  const source = recalled ? await helpers.recalled(recalled) : null;
  const scenario = source
    ? caseLike(gradeRecall(source.state.recall, playbook), playbook)
    : playbook.scenarios.find((known) => known.id === wish.scenario);
  const isVariant = !wish.variant || scenario?.variants.some((known) => known.id === wish.variant);
  if (!scenario || !isVariant) return answer(notice('noSuchCase', lang));
  const practice = startPractice(
    scenario,
    {
      seed: helpers.seed(),
      lang,
      exam: wish.exam,
      ...(wish.variant ? { variant: wish.variant } : {}),
      ...(wish.drill ? { drill: wish.drill } : {}),
    },
    playbook,
  );
  const state: PracticeState = {
    practice,
    alternative: null,
    hint: null,
    paused: false,
    scorecard: null,
    written: null,
    ...(scene.audience === 'shared' ? { speakers: [] } : {}),
  };
  const fresh: PracticeRecord = {
    ...blank(scene),
    ...(wish.id ? { id: wish.id } : {}),
    channel: scenario.channel,
    mode: wish.official ? 'official-practice' : 'private-practice',
    state,
  };
  return changed(scene, fresh, state, helpers);
}

/** What the trainee said; the customer answers. Speaking takes up a paused case again. */
export async function spoke(
  scene: PracticeScene,
  record: PracticeRecord,
  text: string,
  helpers: PracticeHelpers,
): Promise<Outcome> {
  const { state } = record;
  const settled = state.alternative ? secondWay(state.practice, state.alternative) : state.practice;
  if (settled.ending !== 'open') return answer(notice('caseEnded', record.lang));
  const practice = play(settled, { text: mask(text).text, at: scene.at }, scene.playbook);
  const before = { ...state, ...keptOf(state) };
  const speakers = spokenBy(before, practice.turns.length, scene.who);
  return changed(
    scene,
    record,
    {
      ...before,
      ...speakers,
      ...(await wordedAnew(record, practice, helpers)),
      practice,
      alternative: null,
      hint: null,
      paused: false,
    },
    helpers,
  );
}

/** One thing to try next. It costs points; an exam has none. */
export function hinted(scene: PracticeScene, record: PracticeRecord, helpers: PracticeHelpers) {
  const { state, lang } = record;
  if (state.practice.exam) return answer(notice('noHintInExam', lang));
  if (state.practice.ending !== 'open') return answer(notice('caseEnded', lang));
  const { practice, text } = hint(state.practice, scene.playbook);
  return changed(scene, record, { ...state, practice, hint: text }, helpers);
}

/** Says a turn again in other words; nothing is lost until one of the two is kept. */
export async function retried(
  scene: PracticeScene,
  record: PracticeRecord,
  wanted: { readonly turn: number | null; readonly text: string },
  helpers: PracticeHelpers,
): Promise<Outcome> {
  const { state, lang } = record;
  const turn = wanted.turn ?? state.practice.turns.length;
  if (state.practice.exam || record.mode === 'official-practice')
    return answer(notice('noRetryInExam', lang));
  if (!state.practice.turns[turn - 1]) return answer(notice('noSuchTurn', lang));
  const before = rewind(state.practice, turn - 1, scene.playbook);
  const second = play(before, { text: mask(wanted.text).text, at: scene.at }, scene.playbook);
  return changed(
    scene,
    record,
    {
      ...state,
      ...(await wordedAnew(record, second, helpers)),
      alternative: { turn, second, ...(state.speakers ? { speaker: speakerOf(scene.who) } : {}) },
      hint: null,
      paused: false,
    },
    helpers,
  );
}

/** The trainee goes on from one of the two ways a turn was said. */
export function kept(
  scene: PracticeScene,
  record: PracticeRecord,
  which: 'first' | 'second',
  helpers: PracticeHelpers,
) {
  const { state, lang } = record;
  if (!state.alternative) return answer(notice('nothingToKeep', lang));
  if (which === 'first') return changed(scene, record, { ...state, alternative: null }, helpers);
  const practice = secondWay(state.practice, state.alternative);
  const kept = { ...state, ...keptOf(state), practice, alternative: null, scorecard: null };
  return changed(scene, record, kept, helpers);
}

/** Hints that were taken since are paid in either way. */
const secondWay = ({ hints }: Practice, { second }: NonNullable<PracticeState['alternative']>): Practice => ({
  ...second,
  hints,
});

/** Puts the case aside; it can be taken up days later. */
export function paused(scene: PracticeScene, record: PracticeRecord): Outcome {
  const { lang, state } = record;
  if (state.practice.ending !== 'open') return answer(notice('caseEnded', lang));
  const next = stepped(scene, record, { state: { ...state, paused: true } }, []);
  return { kind: 'change', ...next, replies: [notice('casePaused', lang)] };
}

/** Takes up the newest case that was left open. */
export async function takenUp(scene: PracticeScene, helpers: PracticeHelpers): Promise<Outcome> {
  const open = await helpers.leftOpen();
  if (!open) return answer(notice('nothingPaused', scene.who.lang));
  return changed(scene, open, { ...open.state, paused: false }, helpers);
}

/** The trainee ends the case. */
export async function finished(
  scene: PracticeScene,
  record: PracticeRecord,
  helpers: PracticeHelpers,
): Promise<Outcome> {
  const { state, lang } = record;
  if (state.practice.ending !== 'open')
    return answer(practiceReply(record, scene.playbook, await helpers.results()));
  if (state.practice.turns.length === 0) {
    const closed = stepped(scene, record, { closedAt: scene.at }, []);
    return { kind: 'change', ...closed, replies: [notice('caseLeft', lang)] };
  }
  const practice = endPractice(state.practice, scene.playbook);
  return changed(scene, record, { ...state, practice, alternative: null }, helpers);
}

/**
 * Keeps what happened and shows it. A talk that has just ended is graded, and its words become entries; when it is
 * said anew from some turn on, those of the new end take their place.
 */
async function changed(
  scene: PracticeScene,
  old: PracticeRecord,
  state: PracticeState,
  helpers: PracticeHelpers,
): Promise<Outcome> {
  const { playbook, at } = scene;
  const { practice } = state;
  const isOver = practice.ending !== 'open' && !state.alternative;
  const ends = isOver && !state.scorecard;
  const scorecard = isOver ? (state.scorecard ?? gradePractice(practice, playbook)) : null;
  const next = stepped(
    scene,
    old,
    {
      state: { ...state, scorecard, written: ends ? old.turn + 1 : state.written },
      closedAt: isOver ? at : null,
    },
    ends ? [...takenBack(state.written), ...wordsOf(practice, state, playbook)] : [],
  );
  const counts = !practice.drill && !state.speakers;
  const result = ends && scorecard && counts ? resultOf(next.record, scorecard, playbook) : null;
  const history = isOver ? await helpers.results() : [];
  const withThis = result ? [...history.filter(({ id }) => id !== result.id), result] : history;
  return {
    kind: 'change',
    ...next,
    replies: [practiceReply(next.record, playbook, withThis)],
    ...(result ? { result } : {}),
  };
}

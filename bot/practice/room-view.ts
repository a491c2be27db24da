import {
  briefing,
  type Case,
  type Change,
  caseIn,
  type Practice,
  type PracticeTurn,
} from '../../dialogs/index.ts';
import type { Playbook } from '../../scripts/playbook.ts';
import { halfOf, type Language } from '../../scripts/vocabulary.ts';
import type { FeedbackView, MoodView, PracticeTurnView, PracticeView } from '../api/practice-views.ts';
import type { PracticeResult } from '../storage/ports.ts';
import type { PracticeRecord } from '../storage/records.ts';
import { debriefView } from './debrief-view.ts';
import { drillTitle } from './drill-title.ts';
import { hintCost } from './result.ts';
import { speakerName } from './speakers.ts';
import { practiceWords } from './strings.ts';
import { wordingOf } from './worded.ts';

/** Everything that a practice card or page shows. Nothing hidden leaves before its time. Pure. */
export function practiceView(
  record: PracticeRecord,
  playbook: Playbook,
  /** what the trainee had practised before, oldest first; needed once the case has ended */
  history: readonly PracticeResult[],
): PracticeView {
  const { practice, alternative, hint, paused } = record.state;
  const { lang } = practice;
  const scenario = caseIn(practice, playbook);
  const seen = briefing(scenario, lang, practice.variant);
  const isOver = practice.ending !== 'open';
  const words = practiceWords(lang);
  const turns = practice.turns.map((turn, i) => ({
    ...asRead(turnView(turn, i + 1, practice, playbook), record.state),
    ...named(speakerName(record.state, i + 1)),
  }));
  return {
    id: record.id,
    lang,
    scenario: scenario.id,
    title: seen.title,
    customer: { name: seen.name, initial: initialOf(seen.name), about: words.about(seen.age, seen.who) },
    sees: seen.sees,
    known: seen.known,
    official: record.mode === 'official-practice',
    ...(record.state.speakers ? { together: true as const } : {}),
    exam: practice.exam,
    drill: practice.drill && drillTitle(practice.drill, playbook, lang),
    again: {
      scenario: scenario.id,
      variant: practice.variant,
      exam: practice.exam,
      drill: practice.drill,
    },
    opening: { text: practice.first, emotion: practice.start.temper },
    mood: moodView(practice.mood),
    stage: practice.turns.at(-1)?.stage ?? 'needs-understanding',
    turns,
    revealed: practice.revealed.map((id) => factText(id, scenario, lang)),
    hiddenLeft: practice.exam ? null : scenario.hidden.length - practice.revealed.length,
    hints: { used: practice.hints, cost: hintCost(playbook), latest: hint },
    alternative: alternative && alternativeView(record.state, alternative, practice, turns, playbook),
    ending: practice.ending,
    paused,
    debrief: isOver && !alternative ? debriefView(record, playbook, history) : null,
  };
}

/** What the trainee reads in the place of the engine's own words. */
function asRead(view: PracticeTurnView, state: PracticeRecord['state']): PracticeTurnView {
  const { customer, feedback } = view;
  const reply = wordingOf(state, customer);
  const why = feedback && wordingOf(state, feedback.why);
  return {
    ...view,
    ...(reply ? { customer: reply.text, generated: true } : {}),
    ...(feedback && why ? { feedback: { ...feedback, why: why.text, generated: true } } : {}),
  };
}
const named = (speaker: string | null) => (speaker === null ? {} : { speaker });
const initialOf = (name: string) => Array.from(name)[0] ?? '';
const moodView = ({ temper, trust, clarity, face }: Practice['mood']): MoodView => ({
  emotion: temper,
  trust,
  clarity,
  face,
});

function alternativeView(
  state: PracticeRecord['state'],
  { turn, second: { turns: others } }: NonNullable<PracticeRecord['state']['alternative']>,
  practice: Practice,
  turns: readonly PracticeTurnView[],
  playbook: Playbook,
): PracticeView['alternative'] {
  const first = turns[turn - 1];
  const said = others[turn - 1];
  const second = said && asRead(turnView(said, turn, practice, playbook), state);
  return first && second ? { turn, first, second } : null;
}

function turnView(
  turn: PracticeTurn,
  number: number,
  practice: Practice,
  playbook: Playbook,
): PracticeTurnView {
  const scenario = caseIn(practice, playbook);
  const isOpenExam = practice.exam && practice.ending === 'open';
  return {
    turn: number,
    staff: turn.staff,
    customer: turn.customer,
    emotion: turn.emotion,
    mood: moodView(turn.mood),
    stage: turn.stage,
    revealed: turn.revealed.map((id) => factText(id, scenario, practice.lang)),
    feedback: isOpenExam ? null : feedbackView(turn, practice.lang, playbook),
  };
}

/** What did her good stands with the words that did it; what harmed her stands with the first thing that was wrong. */
function feedbackView({ feedback, changes }: PracticeTurn, lang: Language, playbook: Playbook): FeedbackView {
  const good = feedback.good.map(({ text, quote }) => ({
    kind: 'good' as const,
    text,
    quote: quote === '' ? null : quote,
    effect: effectOf(
      changes.filter((change) => change.quote === quote && !isHarm(change)),
      lang,
      playbook,
    ),
  }));
  const harm = effectOf(changes.filter(isHarm), lang, playbook);
  const faults = feedback.missed.map(({ text }, i) => ({
    kind: i === 0 && harm !== '' ? ('bad' as const) : ('missed' as const),
    text,
    quote: null,
    effect: i === 0 ? harm : '',
  }));
  return {
    moved: feedback.moved,
    points: [...good, ...faults],
    better: feedback.better?.text ?? null,
    why: feedback.why,
  };
}

/** A rise of temper, or a fall of anything else. */
const isHarm = ({ what, delta }: Change) => (what === 'temper' ? delta > 0 : delta < 0);

/** 信任 +8  情绪 −1: what the changes come to, measure by measure. */
function effectOf(changes: readonly Change[], lang: Language, { practice }: Playbook): string {
  const k = halfOf(lang);
  const whats = [...new Set(changes.map(({ what }) => what))];
  return whats
    .map((what) => ({
      what,
      sum: changes.filter((change) => change.what === what).reduce((sum, { delta }) => sum + delta, 0),
    }))
    .filter(({ sum }) => sum !== 0)
    .map(({ what, sum }) => `${practice?.measures[what][k] ?? what} ${sum > 0 ? '+' : '−'}${Math.abs(sum)}`)
    .join('  ');
}

function factText(id: string, { hidden }: Case, lang: Language): string {
  const fact = hidden.find((one) => one.id === id);
  return fact?.[halfOf(lang)] ?? id;
}

import type { Scorecard } from '../../dialogs/index.ts';
import type { Playbook } from '../../scripts/playbook.ts';
import { halfOf, type Signal } from '../../scripts/vocabulary.ts';
import type { Morning } from '../api/review/overview.ts';
import { CATEGORY_NAMES } from '../cards/strings.ts';
import type { Directory } from '../identity/directory.ts';
import { type Member, wholeBank } from '../identity/member.ts';
import type { Store } from '../storage/ports.ts';
import type { TalkSummary } from '../storage/review/ports.ts';
import { anonymise, namesKnownTo } from './cases/anonymise/anonymise.ts';
import { nearestCase } from './cases/draft.ts';
import { sha256 } from './export/canonical.ts';
import { offsetOf } from './export/moment.ts';
import { morningWords } from './morning-strings.ts';
import { mondayOf, WEEK } from './overview/weeks.ts';
import { readTalk, type SpokenEntry, spokenEntries } from './spoken.ts';
import { shortened } from './telling.ts';

export interface MorningParts {
  readonly store: Store;
  readonly playbook: Playbook;
  readonly directory: Directory;
  /** epoch milliseconds */
  readonly now: () => number;
}

/** A matter that fewer talks or people had last week would point at somebody. */
const FEWEST = { talks: 3, people: 2 } as const;
const MOST_WRONG = 3;
const LONGEST_OPENING = 80;
/** No matter for a meeting. */
const TOO_SORE: readonly Signal[] = [
  'self-harm',
  'violence',
  'bereavement',
  'privacy-leak',
  'misconduct',
  'debt-distress',
];

/**
 * 晨会一案: one page for the Monday meeting out of last week's most instructive talk of the whole bank, the same for
 * everybody all week. It names nobody and no branch; the talk is one of several of its kind.
 */
export async function morningPage(member: Member, parts: MorningParts): Promise<Morning> {
  const { store, playbook, directory, now } = parts;
  const week = mondayOf(now(), offsetOf(playbook));
  const talk = await chosenTalk(store, member.tenant, week);
  const record = talk && (await store.review.recordOf(talk.id));
  const spoken = record ? spokenEntries(await store.entries(record.id)) : [];
  const scenario = talk && nearestCase(talk, playbook);
  if (!talk || !record || !scenario) return { page: null };
  await store.review.audit(member.tenant, {
    at: now(),
    person: member.person,
    act: 'morning.read',
    subject: talk.id,
    detail: { week },
  });
  const card = readTalk(record, spoken, playbook);
  const wrong = wrongIn(card);
  const said = wrong.map(({ quote }) => quote);
  const { texts } = anonymise([...spoken.map(({ text }) => text), ...said], talk.id, namesKnownTo(directory));
  const words = morningWords(member.lang);
  const half = halfOf(member.lang);
  const opening = openingOf(spoken, texts);
  return {
    page: {
      week,
      title: words.title(CATEGORY_NAMES[member.lang][talk.category], matterOf(talk, playbook, half)),
      opening,
      wentWrong: wrong.map(({ why, instead }, i) => ({ said: texts[spoken.length + i] ?? '', why, instead })),
      pairs: [...words.pairs(opening)],
      scenario: { id: scenario.id, title: scenario.title[half] },
    },
  };
}

/** The talk of last week that teaches most; null: none that could be shown. Ties are broken by the week. */
async function chosenTalk(store: Store, tenant: string, week: number): Promise<TalkSummary | null> {
  const talks: TalkSummary[] = [];
  for await (const slice of store.review.each(wholeBank(tenant), {
    kinds: ['live', 'imported'],
    from: week - WEEK,
    to: week,
  }))
    talks.push(...slice);
  const fit = talks.filter((talk) => isInstructive(talk) && isOneOfSeveral(talk, talks));
  const rank = (talk: TalkSummary) => sha256(`${week}:${talk.id}`);
  const [best] = fit.sort((a, b) => lessonsOf(b) - lessonsOf(a) || (rank(a) < rank(b) ? -1 : 1));
  return best ?? null;
}

function isInstructive({ rules, outcome, temperPeak, signals, held }: TalkSummary): boolean {
  const turnedBadly = outcome === 'unresolved' && temperPeak >= 3;
  const isSore = held || outcome === 'safety' || signals.some((signal) => TOO_SORE.includes(signal));
  return !isSore && (rules.length > 0 || turnedBadly);
}

function isOneOfSeveral({ category }: TalkSummary, talks: readonly TalkSummary[]): boolean {
  const alike = talks.filter((talk) => talk.category === category);
  return alike.length >= FEWEST.talks && new Set(alike.map(({ person }) => person)).size >= FEWEST.people;
}

/** How much there is to learn from a talk: lines crossed, heat, and how far it fell short. */
const lessonsOf = ({ rules, temperPeak, outcome, score }: TalkSummary): number =>
  2 * Math.min(rules.length, 3) +
  temperPeak +
  (outcome === 'unresolved' ? 2 : 0) +
  (100 - (score ?? 100)) / 25;

interface Wrong {
  readonly quote: string;
  readonly why: string;
  readonly instead: string;
}

/** The lines crossed, each rule once; without any, what the scorecard would change first. */
function wrongIn(card: Scorecard): readonly Wrong[] {
  const found = card.turns.flatMap(({ findings }) => findings ?? []);
  const crossed = [
    ...new Map(found.toReversed().map((finding) => [finding.rule, finding])).values(),
  ].toReversed();
  const others = card.priorities.map(({ quote, why, better }) => ({ quote, why, instead: better }));
  return (crossed.length > 0 ? crossed : others).filter(({ quote }) => quote !== '').slice(0, MOST_WRONG);
}

function matterOf({ rules }: TalkSummary, { redLines }: Playbook, half: 'zh' | 'en'): string | null {
  return redLines.find(({ id }) => id === rules[0])?.[half] ?? null;
}

function openingOf(spoken: readonly SpokenEntry[], texts: readonly string[]): string {
  const first = spoken.findIndex(({ speaker }) => speaker === 'customer');
  return shortened(texts[first] ?? '', LONGEST_OPENING);
}

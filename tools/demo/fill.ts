import type { Person } from '../../bot/coach/scene.ts';
import { demoDirectory } from '../../bot/identity/demo.ts';
import { demoStaff } from '../../bot/identity/demo-staff.ts';
import { memberOf, wholeBank } from '../../bot/identity/member.ts';
import { appealDays } from '../../bot/retention.ts';
import { Importer } from '../../bot/review/import/importer.ts';
import { Indexer } from '../../bot/review/indexer.ts';
import type { Store } from '../../bot/storage/ports.ts';
import type { TalkSummary } from '../../bot/storage/review/ports.ts';
import type { Playbook } from '../../scripts/playbook.ts';
import type { Scenario } from '../../scripts/scenario-schema.ts';
import { draw } from '../scenarios/chance.ts';
import { beginningOf, type Calendar, calendarOf } from './calendar.ts';
import { SKILLS, type Speaker } from './clerks.ts';
import { Counter, caseFor, heldElsewhere } from './hold.ts';
import { review } from './reviews.ts';
import { DANGER, DANGER_ANSWERS } from './strings.ts';

export interface DemoOptions {
  /** talks at the counter; practice and imports come on top */
  readonly talks: number;
  /** epoch milliseconds */
  readonly now: number;
  readonly seed: number;
  readonly tenant: string;
  readonly branch: string;
  readonly progress?: (done: number) => void;
}

interface Demo extends DemoOptions {
  readonly store: Store;
  readonly playbook: Playbook;
  readonly calendar: Calendar;
  readonly counter: Counter;
}

/** Fills a store with two months of an invented bank. Returns how many talks there are. */
export async function fillDemo(store: Store, playbook: Playbook, options: DemoOptions): Promise<number> {
  const calendar = calendarOf(options.now);
  const demo: Demo = { ...options, store, playbook, calendar, counter: new Counter(store, playbook) };
  for (let i = 0; i < options.talks; i++) {
    await liveTalk(demo, i);
    if (i % 4 === 0) await practiceOf(demo, i);
    options.progress?.(i + 1);
  }
  await imports(demo);
  await settleReminders(demo);
  await index(demo);
  const talks = await all(demo);
  for (const [place, talk] of talks.entries()) await review(talk, place, { ...demo, ownBranch: demo.branch });
  await index(demo);
  return talks.length;
}

/** Who speaks in talk `i`: everybody in turn, about a case that chance picks. */
function speakerOf(demo: Demo, i: number, at: number): { readonly who: Person; readonly speaker: Speaker } {
  const staff = demoStaff(demo.branch);
  const person = staff[Math.floor(draw(demo.seed, `who:${i}`) * staff.length)];
  if (!person) throw new Error('nobody works here');
  const { tenant, playbook } = demo;
  const scenario: Scenario = caseFor(playbook.scenarios, demo.seed, i);
  const skill = SKILLS[person.id];
  if (!skill) throw new Error(`nobody knows how ${person.id} talks`);
  const surname = person.name.slice(0, 1);
  return {
    who: {
      tenant,
      branch: person.branch,
      person: person.id,
      surname,
      lang: 'zh-CN',
      channel: scenario.channel,
    },
    speaker: { skill, scenario, playbook, seed: demo.seed * 1000 + i, drilled: at > demo.calendar.drill },
  };
}

async function liveTalk(demo: Demo, i: number): Promise<void> {
  const at = beginningOf(demo.calendar, i, demo.talks, demo.seed);
  const { who, speaker } = speakerOf(demo, i, at);
  const inDanger = i % 97 === 40 ? DANGER[Math.floor(i / 97) % DANGER.length] : undefined;
  if (inDanger === undefined) await demo.counter.talk(`demo:${i}`, who, at, speaker);
  else await demo.counter.lines(`demo:${i}`, who, at, [inDanger, ...DANGER_ANSWERS]);
}

async function practiceOf(demo: Demo, i: number): Promise<void> {
  const at = beginningOf(demo.calendar, i, demo.talks, demo.seed + 1);
  const { who, speaker } = speakerOf(demo, i + 1, at);
  // after closing time, and better from week to week
  const evening = Math.min(at + 3_600_000, demo.now - 600_000);
  await demo.counter.official(`demo:practice:${i}`, who, evening, speaker);
}

/** Talks of the hotline, held elsewhere; some of them of one case number. */
async function imports(demo: Demo): Promise<void> {
  const { store, playbook, tenant, branch, now, talks } = demo;
  const count = Math.max(2, Math.floor(talks / 20));
  const lines = Array.from({ length: count }, (_, i) => {
    const at = beginningOf(demo.calendar, i, count, demo.seed + 2);
    const { who, speaker } = speakerOf(demo, 10_000 + i, at);
    const turns = heldElsewhere(speaker).map((turn, n) => ({ ...turn, at: at + n * 25_000 }));
    const caseNumber = `TS-${2000 + Math.floor(i / 2)}`;
    return JSON.stringify({
      id: `hotline-${i + 1}`,
      turns,
      channel: 'phone',
      branch: who.branch,
      person: who.person,
      caseNumber,
    });
  });
  const directory = demoDirectory({ BRANCH: branch, STAFF_SURNAME: undefined });
  const member = memberOf(directory, { tenant, person: 'demo-sun', name: '', lang: 'zh-CN' });
  if (!member) throw new Error('nobody may import');
  const importer = new Importer({ store, playbook, now: () => now, onKept: () => {} });
  async function* file() {
    yield Buffer.from(lines.join('\n'));
  }
  for await (const event of importer.run(member, 'jsonl', file()))
    if (event.kind === 'refused') throw new Error(JSON.stringify(event.rows));
}

/** What should have been told weeks ago is not told now. */
async function settleReminders({ store, now }: Demo): Promise<void> {
  const by = 'demo';
  for (;;) {
    const due = await store.outbox.claim({ by, now, until: now + 60_000, urgentOnly: false, most: 500 });
    if (due.length === 0) return;
    for (const { id } of due) await store.outbox.settle(id, by, { kind: 'sent', at: now });
  }
}

async function index({ store, playbook, now }: Demo): Promise<void> {
  const faults: unknown[] = [];
  const onFault = (fault: unknown) => faults.push(fault);
  await new Indexer({
    store,
    playbook,
    now: () => now,
    appealDays: appealDays(playbook.bank),
    onFault,
  }).catchUp();
  if (faults.length > 0) throw faults[0];
}

async function all({ store, tenant }: Demo): Promise<readonly TalkSummary[]> {
  const talks: TalkSummary[] = [];
  for await (const slice of store.review.each(wholeBank(tenant), {})) talks.push(...slice);
  return talks;
}

import { beforeEach, describe, expect, it } from 'vitest';
import type { ReviewAct } from '../../../bot/review/events.ts';
import { Indexer } from '../../../bot/review/indexer.ts';
import type { Store } from '../../../bot/storage/ports.ts';
import type { TalkFilter, TalkSummary } from '../../../bot/storage/review/ports.ts';
import { openSqlite } from '../../../bot/storage/sqlite.ts';
import { Desk, MORNING } from '../../support/desk.ts';
import { realPlaybook } from '../../support/playbook.ts';
import { BANK } from '../../support/review.ts';

const HOUR = 3_600_000;

describe('the summaries of talks', () => {
  let store: Store;
  let faults: unknown[];
  let indexer: Indexer;
  beforeEach(async () => {
    store = await openSqlite({ file: ':memory:' });
    faults = [];
    indexer = newIndexer();
  });

  const newIndexer = () =>
    new Indexer({
      store,
      playbook: realPlaybook(),
      now: () => MORNING,
      appealDays: 5,
      onFault: (fault) => faults.push(fault),
    });
  const rows = async (filter: TalkFilter = {}): Promise<readonly TalkSummary[]> => {
    await indexer.catchUp();
    expect(faults).toEqual([]);
    return (await store.review.page(BANK, filter, 'newest', null, 50)).rows;
  };
  const only = async (): Promise<TalkSummary> => {
    const [talk, ...others] = await rows();
    expect(others).toEqual([]);
    if (!talk) throw new Error('no talk in the queue');
    return talk;
  };
  let acts = 0;
  const review = (id: string, act: ReviewAct, by = 'zhao') =>
    store.review.appendReview(id, { id: `act${++acts}`, at: MORNING, by, act });

  /** A talk that was held badly, then better. */
  const talkOf = async (desk: Desk): Promise<void> => {
    await desk.types('跑三趟了 信用卡多还的钱取不出来 再不办我打12378');
    await desk.types('我说了：这个不归我们管，您打客服问吧。');
    await desk.types('你们就会推！我要投诉到银保监会');
    await desk.types('我说了：让您跑了三趟，对不起，是我们没说清。我来跟这件事。');
    await desk.types('我说了：我明天下午四点前给您回电话，告诉您办到哪一步。');
  };

  it('say what the queue needs to know of a talk', async () => {
    const desk = await Desk.open({ store });
    await talkOf(desk);
    const { id } = await desk.live();
    expect(await only()).toMatchObject({
      id,
      kind: 'live',
      branch: 'b',
      person: 'p',
      state: 'waiting',
      outcome: 'open',
      turns: 5,
      visits: 3,
      quote: '跑三趟了 信用卡多还的钱取不出来 再不办我打12378',
      signals: expect.arrayContaining(['repeat-visit', 'regulator']),
      rules: expect.arrayContaining(['F-12']),
      dueAt: MORNING + 24 * HOUR + (16 - 10) * HOUR - 42 * 60_000,
    });
    expect((await only()).score).toBeGreaterThan(0);
    expect((await only()).temperPeak).toBeGreaterThanOrEqual(2);
  });

  it('count only what staff confirmed as said, and grade nobody on less than two lines', async () => {
    const desk = await Desk.open({ store });
    const shown = await desk.types('跑三趟了 信用卡多还的钱取不出来');
    expect(JSON.stringify(shown.replies)).toContain('三趟');
    await desk.types('卡也过期了');
    expect(await only()).toMatchObject({
      turns: 2,
      score: null,
      passed: null,
      levels: {},
      rules: [],
      dueAt: null,
    });
    await desk.types('我说了：我帮您看看。');
    expect(await only()).toMatchObject({ turns: 3, score: null });
  });

  it('forget what was taken back', async () => {
    const desk = await Desk.open({ store });
    await desk.types('年费怎么又扣了');
    await desk.types('卡丢了也要收吗');
    expect(await rows({ text: '卡丢' })).toHaveLength(1);
    await desk.types('撤销');
    expect(await rows({ text: '卡丢' })).toEqual([]);
    expect(await rows({ text: '年费' })).toHaveLength(1);
  });

  it('follow the review: state, tags, corrections, overrides, promises kept', async () => {
    const desk = await Desk.open({ store });
    await talkOf(desk);
    const before = await only();
    await review(before.id, { kind: 'tag', tag: '晨会', on: true });
    await review(before.id, { kind: 'reviewed' });
    await review(before.id, { kind: 'correct', turn: 0, label: { field: 'emotion', value: 4 } });
    await review(before.id, { kind: 'correct', turn: 0, label: { field: 'category', value: 'fee' } });
    await review(before.id, { kind: 'kept-promise', turn: 4 });
    await review(before.id, { kind: 'hold', on: true, reason: '诉讼' });
    expect(await only()).toMatchObject({
      tags: ['晨会'],
      state: 'reviewed',
      temperPeak: 4,
      category: 'fee',
      dueAt: null,
      promises: [{ keptAt: MORNING }],
      held: true,
      reviewSeq: 6,
    });
  });

  it('move the total by the rubric when a person overrides a level, and back when she takes it back', async () => {
    const desk = await Desk.open({ store });
    await desk.types('信用卡多还了钱 怎么取');
    await desk.types('我说了：您想转到哪张卡？信用卡现在在手边吗？');
    await desk.types('我说了：我先核对一下您的身份，再打开明细看看。');
    const before = await only();
    const { score, levels } = before;
    if (score === null) throw new Error('two lines are graded');
    const { weight } = realPlaybook().rubric.dimensions['D-07'];
    const given = (levels['D-07'] ?? 0) < 3 ? 3 : 0;
    const override = (level: number | null): ReviewAct => ({
      kind: 'override',
      dimension: 'D-07',
      level,
      reason: '听录音',
    });
    await review(before.id, override(levels['D-07'] ?? 0));
    expect((await only()).score, 'a level confirmed changes nothing').toBe(score);
    await review(before.id, override(given));
    const after = await only();
    expect(after.levels['D-07']).toBe(given);
    const steps = (weight * (given - (levels['D-07'] ?? 0))) / 3;
    expect(Math.abs((after.score ?? 0) - (score + steps))).toBeLessThanOrEqual(1);
    await review(before.id, override(null));
    expect(await only()).toMatchObject({ score, levels });
  });

  it('show an official try with the score that the trainee saw, and no private one', async () => {
    const desk = await Desk.open({ store });
    const play = async (official: boolean) => {
      const wish = { scenario: 'SC-01', variant: null, official, exam: false, drill: null };
      await desk.coach.handle(desk.request({ command: { kind: 'practice', wish } }));
      await desk.types('让您跑了三趟，对不起。我姓李，这事我来跟，您先坐着说。');
      await desk.types('您想转到哪张卡？信用卡现在在手边吗？');
      await desk.coach.handle(desk.request({ command: { kind: 'finish' } }));
    };
    await play(false);
    expect(await rows()).toEqual([]);
    await play(true);
    const [, official] = await store.results('t', 'p');
    expect(await only()).toMatchObject({
      kind: 'official-practice',
      scenario: 'SC-01',
      outcome: 'unresolved',
      score: official?.total,
      passed: official?.passed,
      promises: [],
    });
  });

  it('show a recall for as long as it is shared', async () => {
    const desk = await Desk.open({ store });
    await desk.types('复盘');
    await desk.types('你们这破银行，年费乱扣');
    await desk.types('规定就这样');
    await desk.types('没了');
    await desk.types('1');
    await desk.types('她走了');
    expect(await rows()).toEqual([]);
    const record = await store.current(desk.chat);
    if (record?.mode !== 'recall') throw new Error(`a recall, not ${record?.mode}`);
    const share = async (isShared: boolean) => {
      const { id, turn } = (await store.current(desk.chat)) ?? record;
      const command = { kind: 'share', shared: isShared } as const;
      await desk.coach.handle(desk.request({ command, tap: { conversation: id, turn } }));
    };
    await share(true);
    expect(await only()).toMatchObject({ kind: 'shared-recall', turns: 2, dueAt: null });
    await share(false);
    expect(await store.review.talk(BANK, record.id), 'at once').toBeNull();
    expect(await rows({ text: '年费' })).toEqual([]);
  });
});

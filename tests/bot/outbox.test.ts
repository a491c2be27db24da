import { describe, expect, it } from 'vitest';
import { sendCoaching } from '../../bot/outbox/coaching.ts';
import { delivery, type Notice } from '../../bot/outbox/delivery.ts';
import { quietHours } from '../../bot/outbox/quiet-hours.ts';
import { OutboxWorker } from '../../bot/outbox/worker.ts';
import { textOf } from '../support/cards.ts';
import { Desk, MORNING } from '../support/desk.ts';
import { realPlaybook } from '../support/playbook.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const FURIOUS = '跑三趟了 钱取不出来 今天不给我办我就打12378投诉你们';
const PROMISE = '我说了：今天下午4点前我给您回电话';

/** A clerk, her branch's outbox, and whoever looks after it. */
class Branch {
  readonly told: Notice[] = [];
  reachable = true;
  now = MORNING;

  private constructor(readonly desk: Desk) {}

  static async open(): Promise<Branch> {
    let branch: Branch | undefined;
    const desk = await Desk.open({ now: () => branch?.now ?? MORNING });
    branch = new Branch(desk);
    return branch;
  }

  worker(by = 'one', quiet = '00:00-00:00'): OutboxWorker {
    return new OutboxWorker({
      store: this.desk.store.outbox,
      now: () => this.now,
      by,
      isQuiet: quietHours(quiet, realPlaybook().bank),
      deliver: delivery({
        store: this.desk.store,
        now: () => this.now,
        timeZone: 'Asia/Shanghai',
        send: async (notice) => {
          if (this.reachable) this.told.push(notice);
          return this.reachable;
        },
        managerChat: () => 'manager',
        link: (id, turn) => `https://teams.example/talk/${id}/${turn}`,
      }),
      onFault: (fault) => {
        throw fault;
      },
    });
  }

  get words(): readonly string[] {
    return this.told.map(({ card }) => textOf(card));
  }

  /** what was told to whom */
  get chats(): readonly string[] {
    return this.told.map(({ chat }) => (chat === this.desk.chat ? 'clerk' : chat));
  }
}

describe('what is told by itself', () => {
  it('calls the manager when a talk needs one, with a link and not a word of the customer', async () => {
    const branch = await Branch.open();
    await branch.desk.types(FURIOUS);
    await branch.worker().run();
    expect(branch.chats).toEqual(['manager']);
    expect(branch.words[0]).toContain('有一位客户需要您');
    const { id } = await branch.desk.live();
    // her first words, as the review counts
    expect(JSON.stringify(branch.told[0]?.card)).toContain(`https://teams.example/talk/${id}/0`);
    expect(branch.words[0]).not.toMatch(/12378|取不出|三趟/u);
  });

  it('calls once a talk, however often the customer repeats it', async () => {
    const branch = await Branch.open();
    await branch.desk.types(FURIOUS);
    await branch.desk.types('我现在就打12378');
    await branch.worker().run();
    await branch.worker().run();
    expect(branch.told).toHaveLength(1);
  });

  it('reminds of a promise half an hour before and when it falls due', async () => {
    const branch = await Branch.open();
    await branch.desk.types('跑三趟了 信用卡多还的钱取不出');
    await branch.desk.types(PROMISE);
    const worker = branch.worker();
    await worker.run();
    expect(branch.words.filter((text) => text.includes('答应'))).toEqual([]);
    branch.now = Date.UTC(2026, 10, 20, 7, 30);
    await worker.run();
    expect(branch.words.at(-1)).toContain('16:00 前要办的');
    expect(branch.words.at(-1)).toContain('回电话');
    branch.now = Date.UTC(2026, 10, 20, 8, 0);
    await worker.run();
    expect(branch.words.at(-1)).toContain('16:00 到了');
    expect(branch.chats.filter((chat) => chat === 'clerk')).toHaveLength(2);
  });

  it('does not remind of a promise that was taken back', async () => {
    const branch = await Branch.open();
    await branch.desk.types('跑三趟了 信用卡多还的钱取不出');
    await branch.desk.types(PROMISE);
    await branch.desk.types('撤销');
    branch.now = MORNING + 8 * HOUR;
    await branch.worker().run();
    expect(branch.words.filter((text) => text.includes('答应'))).toEqual([]);
  });

  it('reaches a person in the chat where she is alone with the coach', async () => {
    const branch = await Branch.open();
    const { tenant, person } = branch.desk.who;
    await branch.desk.store.outbox.rememberPersonalChat(tenant, person, 'msteams:a:her-own');
    await branch.desk.types('跑三趟了 信用卡多还的钱取不出');
    const { id } = await branch.desk.live();
    const words = { id: 'c1', conversation: id, turn: 0, text: '先认她跑的三趟，再问卡。', at: branch.now };
    await sendCoaching(branch.desk.store.outbox, words);
    await sendCoaching(branch.desk.store.outbox, words);
    await branch.worker().run();
    const coaching = branch.told.filter(({ card }) => textOf(card).includes('先认她跑的三趟'));
    expect(coaching.map(({ chat }) => chat)).toEqual(['msteams:a:her-own']);
  });

  it('counts the days to the answer of a talk in which the regulator was named', async () => {
    const branch = await Branch.open();
    await branch.desk.types(FURIOUS);
    branch.now = MORNING + 13 * 24 * HOUR;
    await branch.worker().run();
    expect(branch.words.at(-1)).toContain('12月5日 前要给客户答复');
  });
});

describe('the outbox', () => {
  it('tells each thing once, though two instances look at the same time', async () => {
    const branch = await Branch.open();
    for (let i = 0; i < 30; i++) {
      await branch.desk.types(FURIOUS);
      await branch.desk.types('结束');
    }
    for (let i = 0; i < 5; i++) await branch.desk.types(`${FURIOUS}`);
    const { id } = await branch.desk.live();
    for (let i = 0; i < 50; i++)
      await sendCoaching(branch.desk.store.outbox, {
        id: `c${i}`,
        conversation: id,
        turn: 0,
        text: `第${i}句`,
        at: branch.now,
      });
    await Promise.all([branch.worker('one').run(), branch.worker('two').run()]);
    const ids = branch.told.map((notice) => notice.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((one) => one.includes('coaching'))).toHaveLength(50);
  });

  it('hands on what an instance took up and did not finish', async () => {
    const branch = await Branch.open();
    await branch.desk.types(FURIOUS);
    const { outbox } = branch.desk.store;
    const claim = { now: branch.now, until: branch.now + 2 * MINUTE, urgentOnly: false, most: 9 };
    expect(await outbox.claim({ ...claim, by: 'it dies' })).toHaveLength(1);
    await branch.worker().run();
    expect(branch.told).toEqual([]);
    branch.now += 2 * MINUTE;
    await branch.worker().run();
    expect(branch.told).toHaveLength(1);
  });

  it('tries again later while nobody can be reached, and stops one day', async () => {
    const branch = await Branch.open();
    await branch.desk.types(FURIOUS);
    branch.reachable = false;
    const worker = branch.worker();
    for (let day = 0; day < 5; day++) {
      await worker.run();
      branch.now += 24 * HOUR;
    }
    branch.reachable = true;
    await worker.run();
    expect(branch.told).toHaveLength(1);
    const other = await Branch.open();
    await other.desk.types(FURIOUS);
    other.reachable = false;
    for (let day = 0; day < 10; day++) {
      await other.worker().run();
      other.now += 24 * HOUR;
    }
    other.reachable = true;
    await other.worker().run();
    expect(other.told).toEqual([]);
  });

  it('is silent in quiet hours, but never about danger', async () => {
    const branch = await Branch.open();
    branch.now = Date.UTC(2026, 10, 20, 14, 0);
    await branch.desk.types(FURIOUS);
    const worker = branch.worker('one', '21:00-07:30');
    await worker.run();
    expect(branch.told).toEqual([]);
    await branch.desk.types('她说她不想活了 要从楼上跳下去');
    await worker.run();
    expect(branch.words).toEqual([expect.stringContaining('有危险')]);
    branch.now = Date.UTC(2026, 10, 20, 23, 31);
    await worker.run();
    expect(branch.told).toHaveLength(2);
  });

  it.each([
    ['21:00-07:30', 23, true],
    ['21:00-07:30', 7, true],
    ['21:00-07:30', 8, false],
    ['12:00-14:00', 13, true],
    ['12:00-14:00', 14, false],
    ['00:00-00:00', 3, false],
  ])('takes %s at %i o’clock in Beijing as quiet: %s', (hours, hour, quiet) => {
    expect(quietHours(hours, realPlaybook().bank)(Date.UTC(2026, 10, 20, hour - 8))).toBe(quiet);
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { morningPage } from '../../../bot/review/morning.ts';
import { mondayOf } from '../../../bot/review/overview/weeks.ts';
import type { Store } from '../../../bot/storage/ports.ts';
import { openSqlite } from '../../../bot/storage/sqlite.ts';
import { Desk, MORNING } from '../../support/desk.ts';
import { DIRECTORY, indexed, member, serverWith, signedIn } from '../../support/exchange.ts';
import { realPlaybook } from '../../support/playbook.ts';

const DAY = 24 * 3_600_000;
/** The Wednesday after the week in which the talks were held. */
const NEXT_WEEK = MORNING + 5 * DAY;

/** Three talks of one kind by two people; the worst by Wu, with names and places in it. */
async function aWeek(store: Store): Promise<void> {
  const said = [
    ['demo-wu', '我姓欧阳，信用卡多还了4730元，望京支行推了我三趟，气死我了！', '不归我们管，您打客服问吧。'],
    ['demo-wu', '信用卡多还的钱取不出来', '您先坐，我来查。'],
    ['demo-he', '多还的钱怎么拿回来', '我陪您去柜台。'],
  ] as const;
  for (const [person, heard, answer] of said) {
    const desk = await Desk.open({ store, person });
    await desk.types(heard);
    await desk.types(`我说了：${answer}`);
    await desk.types('那到底怎么办');
    await desk.types('我说了：我登记好，明天给您回电话。');
  }
  await indexed(store);
}

describe('the page for the Monday meeting', () => {
  let store: Store;
  beforeEach(async () => {
    store = await openSqlite({ file: ':memory:' });
  });
  afterEach(() => store.close());

  const page = async (now = NEXT_WEEK, lang: 'zh-CN' | 'en-US' = 'zh-CN', person = 'demo-zhao') =>
    (
      await morningPage(member(person, lang), {
        store,
        playbook: realPlaybook(),
        directory: DIRECTORY,
        now: () => now,
      })
    ).page;

  it('shows last week’s most instructive talk, what to say instead, and a case to practise', async () => {
    await aWeek(store);
    const shown = await page();
    expect(shown).toMatchObject({ week: mondayOf(NEXT_WEEK, 8), scenario: { id: 'SC-01' } });
    expect(shown?.opening).toContain('推了我三趟');
    expect(shown?.wentWrong[0]?.said).toContain('不归我们管');
    expect(shown?.wentWrong[0]?.instead).not.toBe('');
    expect(shown?.pairs).toHaveLength(3);
  });

  it('names nobody and no branch', async () => {
    await aWeek(store);
    const text = JSON.stringify(await page());
    expect(text).not.toMatch(/欧阳|望京|4730|demo-|城东|支行推了我三趟(?<=望京支行推了我三趟)/u);
  });

  it('is the same all week, whoever asks, and is put on record', async () => {
    await aWeek(store);
    const monday = mondayOf(NEXT_WEEK, 8);
    const shown = await page(monday);
    expect(await page(monday + 7 * DAY - 1, 'zh-CN', 'demo-li')).toEqual(shown);
    expect(
      (await store.review.auditTrail('t', { act: 'morning.read', limit: 5 })).map((entry) => entry.person),
    ).toEqual(['demo-li', 'demo-zhao']);
  });

  it('speaks the reader’s language', async () => {
    await aWeek(store);
    expect((await page(NEXT_WEEK, 'en-US'))?.title).toMatch(/^One case/u);
  });

  it('is empty while there is no such talk, or one that would point at somebody', async () => {
    expect(await page()).toBeNull();
    const desk = await Desk.open({ store, person: 'demo-wu' });
    await desk.types('信用卡多还的钱取不出来，气死我了');
    await desk.types('我说了：不归我们管，您打客服问吧。');
    await indexed(store);
    expect(await page()).toBeNull();
    expect(await page(MORNING)).toBeNull();
  });

  it('is there for staff, and for nobody who has no part in it', async () => {
    const server = await serverWith(aWeek);
    try {
      expect((await (await signedIn(server, 'local'))('/api/review/morning')).status).toBe(200);
      expect((await (await signedIn(server, 'demo-zhou'))('/api/review/morning')).status).toBe(403);
    } finally {
      await server.close();
    }
  });
});

import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { QueuePage, QueueRow } from '../../../bot/api/review/queue.ts';
import type { TalkView } from '../../../bot/api/review/talk.ts';
import { MORNING } from '../../support/desk.ts';
import { Seat } from '../../support/seat.ts';
import { Page, startServer, type TestServer } from '../../support/server.ts';
import { asJsonLines, toldTalks } from '../../support/told-talks.ts';

let server: TestServer;
let zhao: Seat;
let rows: readonly QueueRow[] = [];

beforeAll(async () => {
  server = await startServer();
  zhao = await Seat.of(server.url, 'demo-zhao');
  await zhao.imports(asJsonLines(toldTalks(8, MORNING)));
  // too short to be graded, and still a line is crossed in it
  const page = new Page(server);
  await page.types('利率都降了 我房贷月供怎么没降');
  await page.types('我说了：您放心，明天一准给您降下来，保证没问题。');
  await vi.waitFor(
    async () => {
      ({ rows } = await zhao.read<QueuePage>('/api/review/queue'));
      if (rows.length < 9) throw new Error('not all in the queue yet');
    },
    { timeout: 30_000, interval: 200 },
  );
});
afterAll(() => server.close());

/** The red lines of a talk that is open, each with the gravest it was crossed. */
function verdictOf({ turns }: TalkView): Readonly<Record<string, string>> {
  const verdict: Record<string, string> = {};
  for (const { rule, severity } of turns.flatMap(({ findings }) => findings)) {
    if (verdict[rule] !== 'block') verdict[rule] = severity;
  }
  return verdict;
}

it('a talk is judged alike in the queue and when it is open', async () => {
  let crossed = 0;
  for (const row of rows) {
    const view = await zhao.read<TalkView>(`/api/review/talks/${row.id}`);
    expect(Object.fromEntries(row.rules.map(({ id, severity }) => [id, severity])), row.quote.text).toEqual(
      verdictOf(view),
    );
    expect(Math.max(...view.turns.map(({ emotion }) => emotion ?? 0)), row.quote.text).toBe(row.temperPeak);
    expect(view.scorecard?.totalReviewed ?? null).toBe(row.score);
    crossed += row.rules.length;
  }
  expect(crossed).toBeGreaterThan(2);
  const short = rows.find(({ score }) => score === null);
  expect(short?.rules).not.toEqual([]);
});

it('finds somebody in danger wherever the talk was held', () => {
  const told = rows.find(({ quote }) => quote.text.includes('不想活'));
  expect(told).toMatchObject({ outcome: 'safety', needs: expect.arrayContaining(['safety']) });
  expect(rows.filter(({ outcome }) => outcome === 'safety')).toHaveLength(1);
});

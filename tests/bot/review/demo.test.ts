import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CandidateList } from '../../../bot/api/review/candidates.ts';
import type { QueuePage } from '../../../bot/api/review/queue.ts';
import { fillDemo } from '../../../tools/demo/fill.ts';
import { MORNING } from '../../support/desk.ts';
import { serverWith, signedIn } from '../../support/exchange.ts';
import { realPlaybook } from '../../support/playbook.ts';
import type { TestServer } from '../../support/server.ts';

describe('the demo', () => {
  let server: TestServer;
  let talks = 0;
  beforeAll(async () => {
    server = await serverWith(async (store) => {
      const options = { talks: 20, now: MORNING, seed: 7, tenant: 't', branch: 'b' };
      talks = await fillDemo(store, realPlaybook(), options);
    });
  }, 300_000);
  afterAll(() => server.close());

  const queue = async (query: string): Promise<QueuePage> => {
    const sun = await signedIn(server, 'demo-sun');
    return (await (await sun(`/api/review/queue?limit=100&sort=newest&${query}`)).json()) as QueuePage;
  };

  it('is in the queue: talks of every kind, of three branches, over two months, named as the house names people', async () => {
    const { rows, total } = await queue('');
    expect(talks).toBeGreaterThanOrEqual(25);
    expect(total).toBe(talks);
    expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(['live', 'official-practice', 'imported']));
    expect(new Set(rows.map(({ branch }) => branch))).toEqual(new Set(['城东支行', '城北支行', '江滨支行']));
    expect(rows.map(({ staff }) => staff)).not.toContainEqual(expect.stringContaining('demo-'));
    const times = rows.map(({ startedAt }) => startedAt);
    expect(Math.max(...times)).toBeLessThan(MORNING);
    expect(MORNING - Math.min(...times)).toBeGreaterThan(50 * 86_400_000);
  });

  it('has something to see on each screen: red lines, scores, reviews, promises that are past', async () => {
    expect((await queue('crossed=true')).total).toBeGreaterThan(2);
    expect((await queue('states=reviewed,acknowledged,appealed,settled')).total).toBeGreaterThan(2);
    const { rows } = await queue('');
    expect(new Set(rows.map(({ score }) => score)).size).toBeGreaterThan(10);
    expect(new Set(rows.map(({ category }) => category)).size).toBeGreaterThan(5);
    const sun = await signedIn(server, 'demo-sun');
    const { candidates } = (await (await sun('/api/candidates')).json()) as CandidateList;
    expect(candidates.length).toBeGreaterThan(0);
    const overview = await (await sun('/api/review/overview')).json();
    expect(overview.total.count).toBeGreaterThan(20);
    const { count: kept } = overview.promises.kept;
    expect(kept).toBeGreaterThan(0);
  });

  it('shows a talk as the coach kept it: what was suggested, and what became of it', async () => {
    const sun = await signedIn(server, 'demo-sun');
    const { rows } = await queue('kinds=live');
    const outcomes = new Set<string>();
    for (const { id } of rows.slice(0, 8)) {
      const talk = await (await sun(`/api/review/talks/${id}`)).json();
      for (const { suggested } of talk.turns) if (suggested) outcomes.add(suggested.outcome);
    }
    expect(outcomes).toContain('ignored');
    expect(outcomes.size).toBeGreaterThan(1);
  });
});

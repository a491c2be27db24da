import { afterAll, beforeAll, expect, it } from 'vitest';
import type { GeneratedLine } from '../../../bot/storage/phrasing/ports.ts';
import type { Store } from '../../../bot/storage/ports.ts';
import { blank, save } from '../../support/records.ts';
import { onEveryStore } from '../../support/stores.ts';

const DAY = 86_400_000;
const line = (part: Partial<GeneratedLine> = {}): GeneratedLine => ({
  id: crypto.randomUUID(),
  tenant: 't',
  conversation: 'talk',
  turn: 1,
  kind: 'live',
  at: 5 * DAY,
  model: 'm',
  prompt: 'live-1',
  latencyMs: 120,
  tokensIn: 100,
  tokensOut: 20,
  verdict: { kind: 'accepted', script: '您先坐。', text: '您先坐下。' },
  ...part,
});

onEveryStore('generated lines', (kind) => {
  let store: Store;
  beforeAll(async () => {
    store = await kind.open(await kind.place());
    await save(store, { ...blank('a'), id: 'talk' });
    await save(store, { ...blank('b'), id: 'other' });
  });
  afterAll(() => store.close());

  it('are kept with all that was measured, without words when they were turned down', async () => {
    const accepted = line();
    const refused = line({ at: 6 * DAY, verdict: { kind: 'refused', reason: 'number-changed' } });
    await store.phrasing.add(accepted);
    await store.phrasing.add(refused);
    expect(await store.phrasing.linesOf('talk')).toEqual([
      { ...accepted, rated: null },
      { ...refused, rated: null },
    ]);
  });

  it('are added up by bank and day', async () => {
    await store.phrasing.add(line({ conversation: 'other', tenant: 'u', at: 9 * DAY }));
    await store.phrasing.add(line({ conversation: 'other', tenant: 'u', at: 10 * DAY }));
    expect(await store.phrasing.spent('u', 10 * DAY)).toEqual({ requests: 1, tokens: 120 });
    expect(await store.phrasing.spent('u', 11 * DAY)).toEqual({ requests: 0, tokens: 0 });
    expect(await store.phrasing.spent('nobody', 0)).toEqual({ requests: 0, tokens: 0 });
  });

  it('are rated once they were shown, each in its own talk; the newest rating counts', async () => {
    const shown = line({ at: 20 * DAY });
    const refused = line({ at: 21 * DAY, verdict: { kind: 'refused', reason: 'guard' } });
    await store.phrasing.add(shown);
    await store.phrasing.add(refused);
    const rating = { rating: 'stiff', reason: '太硬', by: 'li', at: 22 * DAY };
    expect(await store.phrasing.rate('other', shown.id, rating)).toBe(false);
    expect(await store.phrasing.rate('talk', refused.id, rating)).toBe(false);
    expect(await store.phrasing.rate('talk', shown.id, rating)).toBe(true);
    expect(await store.phrasing.rate('talk', shown.id, { ...rating, rating: 'good', reason: null })).toBe(
      true,
    );
    const kept = (await store.phrasing.linesOf('talk')).find(({ id }) => id === shown.id);
    expect(kept?.rated).toEqual({ ...rating, rating: 'good', reason: null });
  });

  it('go when their talk goes', async () => {
    await store.phrasing.add(line({ conversation: 'other' }));
    await store.purge({ talks: Date.now() * 2, answers: 0 });
    expect(await store.phrasing.linesOf('other')).toEqual([]);
  });
});

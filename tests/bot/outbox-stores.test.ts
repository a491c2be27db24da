import { afterEach, expect, it } from 'vitest';
import type { OutboxItem } from '../../bot/storage/outbox/ports.ts';
import type { Store } from '../../bot/storage/ports.ts';
import { MORNING } from '../support/desk.ts';
import { blank, save } from '../support/records.ts';
import { onEveryStore } from '../support/stores.ts';

const LATER = MORNING + 60_000;
const claim = { now: MORNING, until: LATER, urgentOnly: false, most: 10 };

onEveryStore('the outbox', (kind) => {
  const opened: Store[] = [];
  /** Two instances on one store; the embedded one has a single connection for both. */
  const twoInstances = async (): Promise<readonly [Store, Store]> => {
    const place = await kind.place();
    const one = await kind.open(place);
    const two = kind.name === 'SQLite' ? one : await kind.open(place);
    opened.push(...new Set([one, two]));
    return [one, two];
  };
  afterEach(async () => {
    for (const store of opened.splice(0)) await store.close();
  });

  const item = (conversation: string, id: string, part: Partial<OutboxItem> = {}): OutboxItem => ({
    id,
    conversation,
    recipient: 'staff',
    urgent: false,
    dueAt: MORNING,
    matter: { kind: 'coaching', text: '先认这几趟', turn: 1 },
    ...part,
  });

  it('gives each thing to one of two instances that look at once', async () => {
    const [one, two] = await twoInstances();
    const talk = blank('chat');
    await save(one, talk);
    const ids = Array.from({ length: 40 }, (_, i) => `item-${i}`);
    await one.outbox.plan(ids.map((id) => item(talk.id, id)));
    const rounds = await Promise.all(
      Array.from({ length: 8 }, (_, i) =>
        (i % 2 === 0 ? one : two).outbox.claim({ ...claim, by: `worker-${i}`, most: 10 }),
      ),
    );
    const taken = rounds.flat().map(({ id }) => id);
    expect(taken).toHaveLength(new Set(taken).size);
    const rest = await one.outbox.claim({ ...claim, by: 'the last', most: 100 });
    expect([...taken, ...rest.map(({ id }) => id)].toSorted()).toEqual(ids.toSorted());
  });

  it('keeps what a turn plans together with the turn, and only once', async () => {
    const [store] = await twoInstances();
    const talk = blank('chat');
    const write = { inHand: null, entries: [], answer: null, told: false };
    const planned = [item(talk.id, 'a'), item(talk.id, 'b', { urgent: true })];
    expect(await store.commit({ ...write, record: talk, planned })).toEqual({ kind: 'saved' });
    const again = { ...write, inHand: talk.id, record: { ...talk, version: 1 }, planned };
    expect(await store.commit(again)).toEqual({ kind: 'saved' });
    const stale = { ...again, record: { ...talk, version: 1 }, planned: [item(talk.id, 'c')] };
    expect(await store.commit(stale)).toEqual({ kind: 'conflict' });
    expect(await store.outbox.waiting(MORNING)).toBe(2);
    const [urgent] = await store.outbox.claim({ ...claim, by: 'w', urgentOnly: true });
    expect(urgent).toMatchObject({ id: 'b', tries: 1, matter: planned[1]?.matter });
  });

  it('does not let go of what is settled, nor take word from whoever lost it', async () => {
    const [one, two] = await twoInstances();
    const talk = blank('chat');
    await save(one, talk);
    await one.outbox.plan([item(talk.id, 'a')]);
    await one.outbox.claim({ ...claim, by: 'slow' });
    expect(await two.outbox.claim({ ...claim, by: 'quick', now: LATER, until: LATER + 1 })).toHaveLength(1);
    await one.outbox.settle('a', 'slow', { kind: 'later', dueAt: MORNING });
    await two.outbox.settle('a', 'quick', { kind: 'sent', at: LATER });
    expect(await one.outbox.claim({ ...claim, by: 'slow', now: LATER * 2, until: LATER * 3 })).toEqual([]);
  });

  it('forgets what belongs to a talk that is deleted', async () => {
    const [store] = await twoInstances();
    const talk = blank('chat');
    await save(store, talk);
    await store.outbox.plan([item(talk.id, 'a')]);
    await store.purge({ talks: MORNING * 2, answers: 0 });
    expect(await store.outbox.waiting(MORNING)).toBe(0);
  });

  it('knows the chat in which a person was last seen alone', async () => {
    const [store] = await twoInstances();
    expect(await store.outbox.personalChat('t', 'li')).toBeNull();
    await store.outbox.rememberPersonalChat('t', 'li', 'msteams:a:1');
    await store.outbox.rememberPersonalChat('t', 'li', 'msteams:a:2');
    expect(await store.outbox.personalChat('t', 'li')).toBe('msteams:a:2');
  });
});

import { afterEach, expect, it } from 'vitest';
import type { CommitOutcome, Store, TurnWrite, Viewer } from '../../bot/storage/ports.ts';
import type { ConversationRecord } from '../../bot/storage/records.ts';
import { MORNING } from '../support/desk.ts';
import { blank, save, WHO } from '../support/records.ts';
import { onEveryStore } from '../support/stores.ts';

onEveryStore('the store', (kind) => {
  const opened: Store[] = [];
  const open = async (): Promise<Store> => {
    const store = await kind.open(await kind.place());
    opened.push(store);
    return store;
  };
  afterEach(async () => {
    for (const store of opened.splice(0)) await store.close();
  });

  it('gives back what was saved, after it was closed and opened again', async () => {
    const place = await kind.place();
    const first = await kind.open(place);
    const record = { ...blank('chat'), turn: 1, seq: 1 };
    const entry = { kind: 'note', note: 'resumed', seq: 1, turn: 1, at: MORNING } as const;
    await first.commit({
      record,
      inHand: null,
      entries: [entry],
      answer: null,
      told: true,
    });
    await first.close();
    const second = await kind.open(place);
    expect(await second.current('chat')).toEqual({ ...record, version: 1 });
    expect(await second.entries(record.id)).toEqual([entry]);
    expect(await second.wasTold('t', 'li')).toBe(true);
    await second.close();
  });

  it('refuses a save over a newer one, and writes none of it', async () => {
    const store = await open();
    const record = blank('chat');
    await save(store, record);
    const read = { ...record, version: 1 };
    expect(await save(store, read)).toEqual({ kind: 'saved' });
    expect(await save(store, { ...read, turn: 9 }, 'late')).toEqual({ kind: 'conflict' });
    expect(await store.answerTo('chat', 'late')).toBeNull();
    expect((await store.current('chat'))?.turn).toBe(0);
  });

  it('answers a repeated activity with what was stored first', async () => {
    const store = await open();
    const record = blank('chat');
    await save(store, record, 'x');
    expect(await save(store, { ...record, version: 1, turn: 5 }, 'x')).toEqual({
      kind: 'repeated',
      json: '["x"]',
    });
    expect((await store.current('chat'))?.turn).toBe(0);
  });

  it('shows a clerk her own talks and a supervisor those of the branch only', async () => {
    const store = await open();
    const mine = blank('mine');
    const hers = blank('hers', { person: 'wang' });
    const elsewhere: ConversationRecord = { ...blank('far'), branch: 'other' };
    for (const record of [mine, hers, elsewhere]) await save(store, record);
    const li: Viewer = { ...WHO, role: 'clerk' };
    const chief: Viewer = { ...WHO, person: 'chief', role: 'supervisor' };
    const seen = async (viewer: Viewer) =>
      (await store.conversations(viewer, ['live'], 9)).map((r) => r.chat).sort();
    expect(await seen(li)).toEqual(['mine']);
    expect(await seen(chief)).toEqual(['hers', 'mine']);
    expect(await store.conversationOf(li, 'hers')).toBeNull();
    expect(await store.entriesOf(li, hers.id)).toEqual([]);
    expect(await store.conversationOf({ ...chief, tenant: 'other-bank' }, 'mine')).toBeNull();
  });

  it('forgets what is older than was promised', async () => {
    const store = await open();
    await save(store, blank('old'), 'x');
    await save(store, { ...blank('new'), updatedAt: MORNING + 1000 });
    expect(await store.purge({ talks: MORNING + 1, answers: MORNING + 1 })).toBe(1);
    expect(await store.current('old')).toBeNull();
    expect(await store.answerTo('old', 'x')).toBeNull();
    expect(await store.current('new')).not.toBeNull();
  });

  it('lets one of two talks that begin in a chat at the same moment have it', async () => {
    const store = await open();
    const talks = [blank('chat'), blank('chat')];
    const outcomes = await Promise.all(talks.map((record, i) => save(store, record, `a${i}`)));
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['conflict', 'saved']);
    const won = outcomes.findIndex(({ kind }) => kind === 'saved');
    expect((await store.current('chat'))?.id).toBe(talks[won]?.id);
    expect(await store.answerTo('chat', `a${1 - won}`)).toBeNull();
  });

  it('does an activity once that comes ten times at the same moment', async () => {
    const store = await open();
    const record = blank('chat');
    await save(store, record);
    const read = { ...record, version: 1 };
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => save(store, read, 'same')));
    const kinds = outcomes.map(({ kind }) => kind).sort();
    expect(kinds).toEqual([...Array<string>(9).fill('repeated'), 'saved']);
    expect((await store.current('chat'))?.version).toBe(2);
  });

  it('loses no turn of many that race for one talk, and keeps their words in order', async () => {
    const store = await open();
    await save(store, blank('chat'));
    const says = async (): Promise<void> => {
      const read = await store.current('chat');
      if (!read) throw new Error('the talk vanished');
      const [seq, turn] = [read.seq + 1, read.turn + 1];
      const { kind } = await store.commit({
        record: { ...read, seq, turn },
        inHand: read.id,
        entries: [{ kind: 'note', note: 'resumed', seq, turn, at: MORNING }],
        answer: null,
        told: true,
      });
      if (kind !== 'saved') await says();
    };
    await Promise.all(Array.from({ length: 20 }, says));
    const record = await store.current('chat');
    expect(record).toMatchObject({ version: 21, turn: 20, seq: 20 });
    expect((await store.entries(record?.id ?? '')).map(({ seq }) => seq)).toEqual(
      Array.from({ length: 20 }, (_, i) => i + 1),
    );
  });

  it('goes back to an earlier talk only as it was read, and while nobody else began one', async () => {
    const store = await open();
    const first = blank('chat');
    const second = blank('chat');
    await save(store, first);
    await turn(store, { record: second, inHand: first.id });
    const again = { ...first, version: 1 };
    expect(await turn(store, { record: { ...again, version: 7 }, inHand: second.id })).toBe('conflict');
    expect(await turn(store, { record: again, inHand: 'another' })).toBe('conflict');
    expect((await store.current('chat'))?.id).toBe(second.id);
    expect(await turn(store, { record: again, inHand: second.id })).toBe('saved');
    expect(await store.current('chat')).toEqual({ ...again, version: 2 });
  });

  it('gives nobody the talk of another chat by its id', async () => {
    const store = await open();
    const record = blank('chat');
    await save(store, record);
    expect(await turn(store, { record: { ...record, chat: 'other' }, inHand: null })).toBe('conflict');
    expect(await store.current('other')).toBeNull();
  });

  it('keeps how a try ended beyond its talk, and the later ending of the same try', async () => {
    const store = await open();
    const record = blank('chat');
    const { tenant, person } = WHO;
    const result = {
      id: record.id,
      tenant,
      person,
      at: MORNING,
      scenario: 'SC-01',
      official: true,
      total: 61,
      passed: false,
      minutes: 7,
      levels: { 'D-01': 2 },
    } as const;
    await turn(store, { record, inHand: null, result });
    await turn(store, {
      record: { ...record, version: 1 },
      inHand: record.id,
      result: { ...result, total: 82, passed: true },
    });
    await store.purge({ talks: MORNING + 1, answers: 0 });
    expect(await store.results(tenant, person)).toEqual([{ ...result, total: 82, passed: true }]);
    expect(await store.results('other-bank', person)).toEqual([]);
  });

  it('plans what is to be told later together with its turn, and once', async () => {
    const store = await open();
    const record = blank('chat');
    const planned = ['a', 'b'].map((id) => ({
      id,
      conversation: record.id,
      recipient: 'staff' as const,
      urgent: id === 'a',
      dueAt: MORNING,
      matter: { kind: 'promise', due: MORNING, when: 'due' } as const,
    }));
    await turn(store, { record, inHand: null, planned });
    const read = { ...record, version: 1 };
    expect(await turn(store, { record: read, inHand: record.id, planned: planned.slice(0, 1) })).toBe(
      'saved',
    );
    const late = { ...planned[0], id: 'late' } as (typeof planned)[number];
    expect(await turn(store, { record: read, inHand: record.id, planned: [late] })).toBe('conflict');
    const claim = { by: 'here', now: MORNING + 1, until: MORNING + 9, urgentOnly: false, most: 9 };
    const claimed = await store.outbox.claim(claim);
    expect(claimed.map(({ tries, ...item }) => item)).toEqual(expect.arrayContaining(planned));
    expect(claimed).toHaveLength(2);
    expect(await store.outbox.claim({ ...claim, by: 'there' })).toEqual([]);
  });

  it('keeps a mentor, her notes once each, and where a chat can be reached', async () => {
    const store = await open();
    await store.nameMentor('t', 'li', '王姐');
    await store.nameMentor('t', 'li', '赵姐');
    const note = { at: MORNING, by: 'mentor', text: '先听完' } as const;
    for (let i = 0; i < 3; i++) await store.addMentorNote('t', 'li', 'n1', note);
    expect(await store.mentor('t', 'li')).toEqual({ name: '赵姐', notes: [note] });
    await store.nameMentor('t', 'li', null);
    expect((await store.mentor('t', 'li')).name).toBeNull();
    await store.rememberReference('chat', '{"a":1}');
    await store.rememberReference('chat', '{"a":2}');
    expect(await store.reference('chat')).toBe('{"a":2}');
    expect(await store.reference('other')).toBeNull();
  });

  it('says that it can be read and written', async () => {
    const store = await open();
    await expect(store.check()).resolves.toBeUndefined();
  });
});

async function turn(
  store: Store,
  write: Pick<TurnWrite, 'record' | 'inHand' | 'result' | 'planned'>,
): Promise<CommitOutcome['kind']> {
  return (await store.commit({ entries: [], answer: null, told: false, ...write })).kind;
}

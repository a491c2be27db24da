import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseDocument, visit } from 'yaml';
import type { CaseDraft } from '../../../bot/api/review/cases.ts';
import { CaseDesk } from '../../../bot/review/cases/desk.ts';
import { openPublished } from '../../../bot/review/cases/published.ts';
import type { Store } from '../../../bot/storage/ports.ts';
import { openSqlite } from '../../../bot/storage/sqlite.ts';
import { play, startPractice } from '../../../dialogs/index.ts';
import { Desk, MORNING } from '../../support/desk.ts';
import { DIRECTORY, indexed, member, serverWith, signedIn } from '../../support/exchange.ts';
import { realPlaybook } from '../../support/playbook.ts';

/** What a trainer does: says in English what nobody has said yet. */
function inEnglish(text: string): string {
  const document = parseDocument(text);
  visit(document, {
    Pair: (_, pair) => {
      const [key, value] = [String(pair.key), pair.value];
      if (key === 'en' && typeof value === 'object' && value && 'value' in value && value.value === '')
        value.value = 'In English.';
    },
  });
  return document.toString({ lineWidth: 0 });
}

/** A talk that names many things. */
async function heldTalk(store: Store): Promise<string> {
  const desk = await Desk.open({ store, person: 'demo-wu' });
  await desk.types('我姓欧阳，信用卡多还了4,730元，跑望京支行三趟了，卡也过期了，麻烦帮我看看');
  await desk.types('我说了：这个不归我们管，您打客服问吧。');
  await desk.types('又推！骗子！我要投诉到12378！我都七十三岁了！');
  await desk.types('我说了：让您跑了三趟，换谁都急，对不起。我来跟这件事，您要转到哪张卡？');
  await desk.types('谢谢你，姑娘，你人真好');
  await desk.types('我说了：好，我陪您去柜台，明天下午四点前给您回电话。');
  await indexed(store);
  return (await desk.live()).id;
}

describe('a case made from a talk', () => {
  let store: Store;
  let folder: string;
  let talk: string;
  beforeEach(async () => {
    store = await openSqlite({ file: ':memory:' });
    folder = mkdtempSync(join(tmpdir(), 'cases-'));
    talk = await heldTalk(store);
  });
  afterEach(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const trainer = member('demo-sun');
  const published = () => openPublished(realPlaybook(), folder, () => {});
  const desk = (cases = published()) =>
    new CaseDesk({ store, published: cases, directory: DIRECTORY, now: () => MORNING });
  const made = async (cases?: ReturnType<typeof published>): Promise<CaseDraft> => {
    const answer = await desk(cases).make(trainer, talk);
    if (answer.kind !== 'case') throw new Error(answer.kind);
    return answer.draft;
  };

  it('has the talk’s opening, temper, facts and turns, and nothing of whose it was', async () => {
    const { text, replaced, title } = await made();
    expect(text).not.toMatch(/欧阳|望京|4,?730|七十三|demo-wu/u);
    expect(text).not.toContain(talk);
    expect(replaced.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['name', 'branch', 'amount', 'age']),
    );
    expect(title).toContain('来自真实谈话');
    const draft = parseDocument(text).toJS();
    expect(draft).toMatchObject({ category: 'overpayment', channel: 'lobby' });
    expect(draft.openings[0].zh).toMatch(/^我姓.+信用卡多还了/u);
    expect(JSON.stringify(draft.known)).toContain('talk-card-state');
    expect(draft.inflamers[0]).toMatchObject({
      id: 'talk-2',
      when: { rules: expect.arrayContaining(['F-12']) },
    });
    expect(draft.calmers[0].id).toBe('talk-4');
  });

  it('is drawn once, however often it is asked for, and is in the audit', async () => {
    const first = await made();
    expect(await made()).toEqual(first);
    expect((await desk().list(trainer)).cases.map(({ id }) => id)).toEqual([first.id]);
    const [entry] = await store.review.auditTrail('t', { act: 'case.make', limit: 1 });
    expect(entry).toMatchObject({ person: 'demo-sun', subject: talk, detail: { case: first.id } });
  });

  it('is not for those who may not read the talk', async () => {
    const elsewhere = { ...member('demo-zhao'), branches: [{ id: 'demo-river', name: '江滨支行' }] };
    expect(await desk().make(elsewhere, talk)).toEqual({ kind: 'missing' });
    expect(await desk().read({ ...trainer, tenant: 'other' }, (await made()).id)).toBeNull();
  });

  it('cannot be played before the checker accepts it; each fault has its line and how to mend it', async () => {
    const draft = await made();
    expect(draft.faults.length).toBeGreaterThan(0);
    const lines = draft.text.split('\n');
    for (const { line, message, mend } of draft.faults) {
      expect(lines[line - 1]).toContain('en: ""');
      expect(message).toMatch(/\p{Script=Han}/u);
      expect(mend).not.toBe('');
    }
    expect(await desk().publish(trainer, draft.id)).toMatchObject({
      kind: 'faulty',
      draft: { state: 'draft' },
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is edited by one trainer at a time', async () => {
    const { id, text, version } = await made();
    const edit = { title: '多还的钱', text: inEnglish(text), version };
    expect(await desk().edit(trainer, id, edit)).toMatchObject({
      kind: 'case',
      draft: { faults: [], version: 2 },
    });
    expect(await desk().edit(trainer, id, edit)).toEqual({ kind: 'stale' });
    const broken = await desk().edit(trainer, id, { title: 'x', text: 'id: [', version: 2 });
    expect(broken).toMatchObject({ kind: 'case', draft: { faults: [expect.objectContaining({ line: 1 })] } });
    const renamed = await desk().edit(trainer, id, {
      ...edit,
      text: edit.text.replace(/^id: SC-\d+/mu, 'id: SC-01'),
      version: 3,
    });
    expect(renamed).toMatchObject({ kind: 'case', draft: { faults: [expect.anything()] } });
  });

  it('has one title, whether it is changed in its file or above it, and keeps the rest of the file', async () => {
    const { id, text, title, version } = await made();
    const saved = async (edit: { title: string; text: string; version: number }) => {
      const answer = await desk().edit(trainer, id, edit);
      if (answer.kind !== 'case') throw new Error(answer.kind);
      return answer.draft;
    };
    const above = await saved({ title: '多还的钱', text, version });
    expect(parseDocument(above.text).getIn(['title', 'zh'])).toBe('多还的钱');
    expect(above.text).toBe(text.replace(`zh: ${title}`, 'zh: "多还的钱"'));
    const inFile = { ...above, text: above.text.replace('zh: "多还的钱"', 'zh: 跑了三趟') };
    expect(await saved(inFile)).toMatchObject({ title: '跑了三趟', text: inFile.text });
  });

  it('can be played at once when it is published, and after the next start', async () => {
    const cases = published();
    const { id, text, version } = await made(cases);
    await desk(cases).edit(trainer, id, { title: '多还的钱', text: inEnglish(text), version });
    expect(await desk(cases).publish(trainer, id)).toMatchObject({
      kind: 'case',
      draft: { state: 'published' },
    });
    for (const { playbook } of [cases, published()]) {
      const scenario = playbook.scenarios.find((known) => known.id === 'SC-100');
      if (!scenario) throw new Error('not there');
      const practice = startPractice(scenario, { seed: 1, opening: 0 }, playbook);
      expect(practice.first).toMatch(/信用卡多还了/u);
      const next = play(practice, { text: '这个不归我们管，您打客服问吧。' }, playbook);
      expect(next.turns[0]?.did.join()).toContain('talk-2');
      expect(next.mood.temper).toBeGreaterThan(practice.mood.temper);
    }
    expect(realPlaybook().scenarios.some((known) => known.id === 'SC-100')).toBe(false);
  });

  it('goes its whole way over HTTP: made, mended, published, played', async () => {
    let id = '';
    const server = await serverWith(
      async (filled) => {
        id = await heldTalk(filled);
      },
      { CASES_FOLDER: folder },
    );
    try {
      const [sun, zhao] = [await signedIn(server, 'demo-sun'), await signedIn(server, 'demo-zhao')];
      const json = (body: unknown, method = 'POST') => ({
        method,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      const draft = (await (
        await zhao(`/api/review/talks/${id}/case`, { method: 'POST' })
      ).json()) as CaseDraft;
      const path = `/api/cases/${draft.id}`;
      const edit = { title: '多还的钱', text: inEnglish(draft.text), version: draft.version };
      expect((await zhao(path, json(edit, 'PUT'))).status).toBe(403);
      expect((await sun(`${path}/publish`, { method: 'POST' })).status).toBe(422);
      expect((await sun(path, json(edit, 'PUT'))).status).toBe(200);
      expect((await sun(path, json(edit, 'PUT'))).status).toBe(409);
      expect((await sun(`${path}/publish`, { method: 'POST' })).status).toBe(200);
      expect(await (await sun('/api/cases')).json()).toMatchObject({ cases: [{ state: 'published' }] });
      const opened = await sun('/api/practice', json({ id: draft.id, scenario: 'SC-100', lang: 'zh-CN' }));
      expect(JSON.stringify(await opened.json())).toContain('多还的钱');
    } finally {
      await server.close();
    }
  });
});

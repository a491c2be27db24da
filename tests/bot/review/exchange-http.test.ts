import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuditPage } from '../../../bot/api/review/exchange.ts';
import { verifyFile } from '../../../bot/review/export/verify.ts';
import { heldTalks, serverWith, signedIn } from '../../support/exchange.ts';
import type { TestServer } from '../../support/server.ts';

describe('export and import over HTTP', () => {
  let server: TestServer;
  let zhao: Awaited<ReturnType<typeof signedIn>>;
  let ids: readonly string[];
  beforeAll(async () => {
    server = await serverWith(async (store) => {
      ids = await heldTalks(store);
    });
    zhao = await signedIn(server, 'demo-zhao');
  });
  afterAll(() => server.close());

  const upload = (body: string, format: string, headers: Record<string, string> = {}) =>
    zhao(`/api/review/import?format=${format}`, { method: 'POST', body, headers });
  const told = async (response: Response) =>
    (await response.text())
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));

  it('says how much there is, and gives it as a file', async () => {
    expect(await (await zhao('/api/review/export/size?crossed=true')).json()).toEqual({ talks: 1 });
    const answer = await zhao('/api/review/export?format=jsonl');
    expect(answer.headers.get('content-disposition')).toMatch(
      /^attachment; filename="talks-[\d-]+\.jsonl"$/u,
    );
    expect(await verifyFile(Buffer.from(await answer.arrayBuffer()))).toMatchObject({
      kind: 'whole',
      talks: 2,
    });
    const one = await zhao(`/api/review/export?format=pdf&id=${ids[0]}`);
    expect(one.headers.get('content-type')).toBe('application/zip');
    expect(await verifyFile(Buffer.from(await one.arrayBuffer()))).toMatchObject({ kind: 'whole', talks: 1 });
  });

  it('stops when whoever asked is gone, and says in the audit how far it came', async () => {
    const leaving = new AbortController();
    const answer = await zhao('/api/review/export?format=pdf', { signal: leaving.signal });
    await answer.body?.getReader().read();
    leaving.abort();
    const auditor = await signedIn(server, 'demo-li');
    const left = async () => {
      const { entries } = (await (
        await auditor('/api/audit?act=talk.exported&limit=20')
      ).json()) as AuditPage;
      return entries.find(({ detail }) => detail.whole === 0);
    };
    // each look is a request: the server has its turn between them
    for (let looks = 0; looks < 200 && !(await left()); looks++);
    expect((await left())?.detail).toMatchObject({ format: 'pdf', whole: 0 });
  });

  it('answers 404 for a talk that is not hers, 403 for a role that may not, 400 for a format that is none', async () => {
    expect((await zhao('/api/review/export?format=jsonl&id=none')).status).toBe(404);
    expect((await zhao('/api/review/export?format=docx')).status).toBe(400);
    const clerk = await signedIn(server, 'local');
    expect((await clerk('/api/review/export?format=jsonl')).status).toBe(403);
    expect((await clerk('/api/review/import?format=csv', { method: 'POST', body: 'x' })).status).toBe(403);
  });

  it('takes a file of any content type in, once, and refuses in the reader’s language', async () => {
    const csv = 'id,speaker,text\nA,customer,跑三趟了\nA,staff,我来跟\n';
    expect(await told(await upload(csv, 'csv', { 'content-type': 'text/csv' }))).toContainEqual({
      kind: 'kept',
      talks: 1,
      repeated: 0,
    });
    expect(
      (await told(await upload(csv, 'csv', { 'content-type': 'application/json' }))).at(-1),
    ).toMatchObject({
      repeated: 1,
    });
    const refused = await told(await upload('{', 'jsonl', { 'accept-language': 'en-US' }));
    expect(refused.at(-1)).toMatchObject({
      kind: 'refused',
      rows: [{ row: 1, message: expect.stringContaining('Not JSON') }],
    });
  });
});

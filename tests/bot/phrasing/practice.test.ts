import { randomUUID } from 'node:crypto';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { PracticeView } from '../../../bot/api/practice-views.ts';
import { customerRefusal } from '../../../bot/phrasing/practice/customer-leash.ts';
import { caseIn, startPractice } from '../../../dialogs/index.ts';
import type { Playbook } from '../../../scripts/playbook.ts';
import {
  hangs,
  type ModelMood,
  type ModelServer,
  startModel,
  streams,
  worded,
} from '../../support/model-server.ts';
import { BETTER_WHY, outcomes, VAGUE, WHY } from '../../support/phrasing.ts';
import { realPlaybook } from '../../support/playbook.ts';
import { startServer, type TestServer } from '../../support/server.ts';
import { ASKING, KIND } from '../../support/trainee.ts';

let playbook: Playbook;
beforeAll(() => {
  playbook = realPlaybook();
}, 300_000);
let server: TestServer;
let model: ModelServer;
async function start(mood: ModelMood, settings: Readonly<Record<string, string>> = {}): Promise<void> {
  model = await startModel(mood);
  server = await startServer(
    { ...model.settings, PHRASING_TIMEOUT_MS: '500', ...settings },
    { seed: () => 7 },
  );
}
async function post(path: string, body: object): Promise<PracticeView> {
  const response = await fetch(`${server.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ id: randomUUID(), ...body }),
  });
  return ((await response.json()) as { readonly view: PracticeView }).view;
}
const open = (part: object = {}) => post('/api/practice', { scenario: 'SC-03', lang: 'zh-CN', ...part });
const says = ({ id }: PracticeView, text: string) => post(`/api/practice/${id}/acts`, { act: 'say', text });
const lines = [...KIND, ...ASKING];
async function talk(turns: number, part: object = {}): Promise<PracticeView> {
  let view = await open(part);
  for (let i = 0; i < turns && view.ending === 'open'; i++)
    view = await says(view, lines[i % lines.length] ?? '');
  return view;
}
const customersAsked = () => model.calls.filter(({ raw }) => raw.includes('persona')).length;
const sighing = streams(worded((line) => `哎，${line}`));

describe('a model that words the customer of a role-play', () => {
  afterEach(async () => {
    await server.close();
    await model.close();
  });

  it('changes her words and nothing else: the engine plays as if it had not been there', async () => {
    await start(sighing);
    const view = await talk(4);
    expect(view.turns.some((turn) => turn.generated && turn.customer?.startsWith('哎，'))).toBe(true);
    await server.close();
    server = await startServer({}, { seed: () => 7 });
    const alone = await talk(4);
    const engine = ({ turns, mood, ending, revealed }: PracticeView) => ({
      mood,
      ending,
      revealed,
      turns: turns.map(({ customer: _, generated: __, feedback, ...turn }) => ({
        ...turn,
        feedback: feedback && { ...feedback, why: null, generated: undefined },
      })),
    });
    expect(engine(view)).toEqual(engine(alone));
  });

  it('is told nothing that she keeps back', async () => {
    await start(sighing);
    const view = await talk(3);
    const secrets = caseIn({ ...startPractice(scenario(), { seed: 7 }, playbook) }, playbook).hidden;
    const told = new Set(view.revealed);
    for (const { zh } of secrets.filter((fact) => !told.has(fact.zh)))
      for (const call of model.calls) expect(call.raw).not.toContain(zh);
  });

  it('is not waited for longer than its time, and then the script stands', async () => {
    await start(hangs);
    const view = await talk(1);
    expect(view.turns[0]?.customer).toBeTruthy();
    expect(view.turns[0]?.generated).toBeUndefined();
  });

  it.each([
    ['an official try', { official: true }],
    ['an exam', { exam: true }],
  ])('is not asked in %s, which must be the same for everybody', async (_, part) => {
    await start(sighing);
    await talk(2, part);
    expect(model.calls).toEqual([]);
  });

  it('is switched off once its customers give in too easily', async () => {
    await start(streams(worded(() => '好的，谢谢您，我理解，听您的。')));
    for (let i = 0; i < 8; i++) await talk(4);
    const refused = await outcomes(server, 'practice');
    expect(refused.get('accepted')).toBeUndefined();
    const asked = customersAsked();
    expect(asked).toBeGreaterThanOrEqual(12);
    await talk(3);
    expect(customersAsked()).toBe(asked);
    const metrics = await (await fetch(`${server.url}/metrics`)).text();
    expect(Number(/^coach_practice_too_easy (\S+)$/mu.exec(metrics)?.[1])).toBeGreaterThan(0.15);
  });
});

describe('a model that words the coach of a role-play', () => {
  afterEach(async () => {
    await server.close();
    await model.close();
  });
  const rewords = (why: string) => streams(worded((line) => (line === WHY ? why : line)));
  const afterVague = async (part: object = {}) => (await says(await open(part), VAGUE)).turns[0];

  it('puts the reason after a turn in other words, marked as generated, and changes no figure', async () => {
    await start(rewords(BETTER_WHY));
    const turn = await afterVague();
    expect(turn?.feedback).toMatchObject({ why: BETTER_WHY, generated: true });
    await server.close();
    server = await startServer({}, { seed: () => 7 });
    const scripted = await afterVague();
    expect(scripted?.feedback?.why).toBe(WHY);
    expect({ ...turn, feedback: { ...turn?.feedback, why: WHY, generated: true } }).toEqual({
      ...scripted,
      feedback: { ...scripted?.feedback, generated: true },
    });
  });

  it('is asked for one reason once', async () => {
    await start(rewords(BETTER_WHY));
    const first = await says(await open(), VAGUE);
    const asked = () => model.calls.filter(({ line }) => line === WHY).length;
    expect(asked()).toBe(1);
    const second = await says(first, VAGUE);
    expect(second.turns.map(({ feedback }) => feedback?.why).includes(BETTER_WHY)).toBe(true);
    expect(asked()).toBe(1);
  });

  it.each([
    ['changes a number', '负责人、时间、方式两样说全，她才敢信', 'number-changed'],
    ['gives a score', '这句给60分：负责人、时间、方式三样说全，她才敢信', 'number-changed'],
    ['speaks another language', 'Who, when and how: only then can she trust it', 'wrong-language'],
    ['makes a speech', `${WHY}，${'所以下回记得一样一样讲给她听，'.repeat(4)}`, 'too-long'],
  ])('is not listened to when it %s', async (_, why, reason) => {
    await start(rewords(why));
    const turn = await afterVague();
    expect(turn?.feedback?.why).toBe(WHY);
    expect(turn?.feedback).not.toHaveProperty('generated');
    expect((await outcomes(server, 'feedback')).get(reason)).toBe(1);
  });

  it.each([
    ['an official try', { official: true }],
    ['an exam', { exam: true }],
  ])('is not asked in %s', async (_, part) => {
    await start(rewords(BETTER_WHY));
    await afterVague(part);
    expect(model.calls).toEqual([]);
  });
});

const scenario = () => {
  const found = playbook.scenarios.find(({ id }) => id === 'SC-03');
  if (!found) throw new Error('SC-03 is gone');
  return found;
};

describe('other words for what she says', () => {
  const refusal = (scripted: string, rewording: string) => {
    const practice = startPractice(scenario(), { seed: 7 }, playbook);
    return customerRefusal({ scripted, rewording, practice, played: caseIn(practice, playbook) }, playbook);
  };

  it.each([
    ['give in', '钱怎么就少了？你们说清楚！', '钱少了就算了，谢谢你们。', 'ends-talk'],
    ['get another number', '少了3200，怎么说？', '少了5200，怎么说？', 'facts-changed'],
    ['stop asking', '钱怎么就少了？', '钱就这么少了吧。', 'facts-changed'],
    ['speak English', '钱怎么就少了？', 'Where did my money go?', 'wrong-language'],
    ['threaten', '钱怎么就少了？', '钱怎么就少了？我要砍人。', 'temper-changed'],
  ])('may not %s', (_, scripted, rewording, reason) => {
    expect(refusal(scripted, rewording)).toBe(reason);
  });

  it('may not tell what she keeps back', () => {
    const secret =
      scenario()
        .hidden[0]?.zh.replace(/[^\p{Script=Han}]/gu, '')
        .slice(0, 8) ?? '';
    expect(
      refusal('你们银行说话不算话，我跑了几趟都没人理。', `你们说话不算话，我跑了几趟都没人理，${secret}。`),
    ).toBe('hidden-fact');
  });
});

import { readEnv } from '../../bot/env.ts';
import { createPhraser } from '../../bot/phrasing/create-phraser.ts';
import { livePrompt } from '../../bot/phrasing/prompt.ts';
import { phrasingSettings } from '../../bot/phrasing/settings.ts';
import { wordingsOf } from '../../bot/phrasing/wordings.ts';
import {
  answers,
  type ModelMood,
  refuses,
  startModel,
  stopsShort,
  streams,
  worded,
} from '../support/model-server.ts';
import { type Comparison, median } from './measure.ts';

const TURNS = 10_000;
const WARM = 500;
const ROUNDS = 7;
const CALLS = 100;

const good = streams(worded((line) => `${line}好`));
/** One in four fails in its own way; never so many in a row that the server is left alone. */
const mixed: ModelMood = (call, response, nth) => {
  const moods: readonly ModelMood[] = [
    good,
    streams(() => '{"lines":['),
    good,
    stopsShort,
    good,
    refuses(400),
    good,
    good,
  ];
  (moods[nth % moods.length] ?? good)(call, response, nth);
};

/** A wording against a bare request with the same bytes, and what ten thousand of them leave behind. Needs --expose-gc. */
export async function phrasingBench(): Promise<readonly Comparison[]> {
  const model = await startModel(answers(worded((line) => `${line}好`)));
  const settings = phrasingSettings(readEnv({ ...model.settings, PHRASING_TIMEOUT_MS: '60000' }));
  if (!settings) throw new Error('a model is configured');
  const phraser = await createPhraser(settings);
  const about = { stage: 'needs-understanding', temper: 2, channel: 'lobby', lang: 'zh-CN' } as const;
  const prompt = livePrompt({ ...about, line: '您先坐，慢慢说。', heard: '跑三趟了' });
  if (!prompt) throw new Error('the line of the bench holds nothing personal');
  const ask = () => phraser.phrase(wordingsOf(prompt), new AbortController().signal);
  await ask();
  const body = model.calls[0]?.raw ?? '';
  const bare = async () => {
    const response = await fetch(`${model.settings.OPENAI_BASE_URL}/chat/completions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    await response.json();
  };
  const [ours, reference] = await timed(ask, bare);
  model.become(mixed);
  const grown = await growth(ask, model.calls);
  phraser.close();
  await model.close();
  return [
    {
      what: 'a wording of a model',
      ours,
      reference,
      against: 'a bare request with the same bytes',
      unit: 'µs',
    },
    {
      what: 'heap left by each of 10,000 wordings, a quarter of them failed',
      ours: grown,
      reference: body.length / 1024,
      against: 'one request as text',
      unit: 'KB',
    },
  ];
}

async function timed(ours: () => Promise<unknown>, reference: () => Promise<unknown>) {
  const times = { ours: [] as number[], reference: [] as number[] };
  const lap = async (work: () => Promise<unknown>) => {
    const begin = process.hrtime.bigint();
    for (let i = 0; i < CALLS; i++) await work();
    return Number(process.hrtime.bigint() - begin) / 1000 / CALLS;
  };
  for (let round = 0; round < ROUNDS; round++) {
    times.ours.push(await lap(ours));
    times.reference.push(await lap(reference));
  }
  return [median(times.ours), median(times.reference)] as const;
}

async function growth(ask: () => Promise<unknown>, calls: unknown[]): Promise<number> {
  const collect = globalThis.gc;
  if (!collect) throw new Error('run with --expose-gc');
  const heap = async (turns: number) => {
    for (let i = 0; i < turns; i++) await ask();
    calls.length = 0;
    collect();
    return process.memoryUsage().heapUsed;
  };
  const before = await heap(WARM);
  return ((await heap(TURNS)) - before) / TURNS / 1024;
}

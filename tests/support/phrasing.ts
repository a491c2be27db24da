import type { LocalActivity } from '../../bot/api/live.ts';
import { lineOn, type Page, type TestServer } from './server.ts';
import { until } from './until.ts';

/** What a clerk types, the line that the scripts answer with, and the same line as a good model would say it. */
export const HEARD = '跑三趟了 信用卡多还的取不出';
export const SCRIPT = '跑了3趟都没办成，您该生气。对不起。';
export const BETTER = '跑了3趟都没办成，您是该生气。真对不起。';
/** A trainee's line without a person or a time, what the coach says of it, and the same as a good model would say it. */
export const VAGUE = '我们会尽快给您处理的。';
export const WHY = '负责人、时间、方式三样说全，她才敢信';
export const BETTER_WHY = '负责人、时间、方式这三样都说全了，她才敢信';

/** Her line with a sigh before it, as a model words her: one of them moves neither temper nor signals. */
export const sighed = (line: string): readonly string[] => SIGHS.map((sigh) => `${sigh}，${line}`);
const SIGHS = ['哎', '唉', '嗯', '哦', '你看', '我说', '那', '可', '真是', '哎呀', '喏', '好家伙'];
export const SIGHED = new RegExp(`(?:${SIGHS.join('|')})，`, 'u');

/** What became of the requests to the model so far: outcome → how often. */
export async function outcomes(server: TestServer, kind = 'live'): Promise<ReadonlyMap<string, number>> {
  const text = await (await fetch(`${server.url}/metrics`)).text();
  const found = text.matchAll(/^coach_phrasing_total\{kind="([^"]+)",outcome="([^"]+)"\} (\d+)$/gmu);
  return new Map([...found].filter(([, of]) => of === kind).map(([, , name = '', n]) => [name, Number(n)]));
}

/** Resolves with the first outcome that is counted. */
export async function outcome(server: TestServer, kind = 'live'): Promise<string> {
  return until(async () => [...(await outcomes(server, kind)).keys()][0]);
}

/** The newest card and the line on it. */
export async function cardOf(
  page: Page,
): Promise<{ readonly card: LocalActivity | null; readonly line: string }> {
  const card = (await page.view())?.card ?? null;
  return { card, line: lineOn(card) };
}

/** Resolves when the newest card says this. */
export const says = (page: Page, line: string): Promise<true> =>
  until(async () => (await cardOf(page)).line === line && (true as const));

/** The elements of a card by id. */
export function partsOf(card: LocalActivity | null): ReadonlySet<string> {
  const text = JSON.stringify(card?.attachments?.[0]?.content ?? null);
  return new Set([...text.matchAll(/"id":"([^"]+)"/gu)].map(([, id = '']) => id));
}

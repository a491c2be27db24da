import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { ReviewAct, TalkView } from '../../bot/api/review/talk.ts';

/** Somebody of the demo at the page, with her cookie. */
export class Seat {
  #cookie = '';
  private constructor(private readonly url: string) {}

  static async of(url: string, person: string): Promise<Seat> {
    const seat = new Seat(url);
    const response = await seat.send('POST', '/api/sign-in', { person });
    seat.#cookie = (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    return seat;
  }

  send(
    method: string,
    path: string,
    body?: object,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Response> {
    return fetch(`${this.url}${path}`, {
      method,
      headers: { cookie: this.#cookie, ...(body ? { 'content-type': 'application/json' } : {}), ...headers },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
  }

  /** Imports talks, a JSON line each. */
  async imports(lines: string): Promise<void> {
    const response = await fetch(`${this.url}/api/review/import?format=jsonl`, {
      method: 'POST',
      headers: { cookie: this.#cookie, 'content-type': 'application/x-ndjson' },
      body: lines,
    });
    expect(await response.text()).toContain('"kept"');
  }

  async read<T>(path: string): Promise<T> {
    const response = await this.send('GET', path);
    expect(response.status, path).toBe(200);
    return (await response.json()) as T;
  }

  act(talk: string, act: ReviewAct, id: string = randomUUID()): Promise<Response> {
    return this.send('POST', `/api/review/talks/${talk}/acts`, { id, act });
  }

  async acts(talk: string, act: ReviewAct, id?: string): Promise<TalkView> {
    const response = await this.act(talk, act, id);
    expect(response.status, act.kind).toBe(200);
    return (await response.json()) as TalkView;
  }
}

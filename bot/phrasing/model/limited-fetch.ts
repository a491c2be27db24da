import { type IncomingMessage, request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import { Readable } from 'node:stream';

/** The answer is longer than any answer has to be. */
export class AnswerTooLarge extends Error {
  override readonly name = 'AnswerTooLarge';
}

/** Statuses whose answers have no body. */
const BODILESS: readonly number[] = [204, 205, 304];

/**
 * fetch that reads no more than `most` bytes and then lets go of the connection, and that follows no redirect: what is
 * sent goes to the address that was configured and nowhere else. Not the built-in one: Node 20's forgets its signal once
 * its request is garbage, and a server that stands still keeps the socket.
 */
export function limitedFetch(most: number): typeof fetch {
  return (address, init = {}) =>
    new Promise((resolve, reject) => {
      const url = new URL(address instanceof Request ? address.url : address);
      const options = {
        method: init.method ?? 'GET',
        headers: plain(new Headers(init.headers)),
        ...(init.signal ? { signal: init.signal } : {}),
      };
      const request = (url.protocol === 'https:' ? overHttps : overHttp)(url, options, (response) => {
        const status = response.statusCode ?? 0;
        const isLong = Number(response.headers['content-length'] ?? 0) > most;
        if (!isLong && !redirects(status)) return resolve(answerOf(status, response, most));
        request.destroy(isLong ? new AnswerTooLarge() : new TypeError('redirected'));
      });
      request.on('error', reject);
      request.end(init.body);
    });
}

function plain(headers: Headers): Readonly<Record<string, string>> {
  const all: Record<string, string> = {};
  headers.forEach((value, name) => {
    all[name] = value;
  });
  return all;
}

const redirects = (status: number): boolean => status >= 300 && status < 400 && !BODILESS.includes(status);

function answerOf(status: number, response: IncomingMessage, most: number): Response {
  const { statusMessage: statusText = '', headersDistinct } = response;
  const headers = Object.entries(headersDistinct).flatMap(([name, values = []]) =>
    values.map((value): [string, string] => [name, value]),
  );
  if (BODILESS.includes(status)) {
    response.destroy();
    return new Response(null, { status, statusText, headers });
  }
  const body = Readable.toWeb(Readable.from(noMoreThan(most, response))) as ReadableStream<Uint8Array>;
  return new Response(body, { status, statusText, headers });
}

/** Leaving it early, or a fault of the connection, destroys the response and with it the socket. */
async function* noMoreThan(most: number, response: IncomingMessage): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    bytes += chunk.byteLength;
    if (bytes > most) throw new AnswerTooLarge();
    yield chunk;
  }
}

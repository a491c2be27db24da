import type { ServerResponse } from 'node:http';
import type { EventLog, LoggedEvent } from './event-log.ts';

/** A reader this far behind is cut off; it comes back with Last-Event-ID. */
const MOST_UNSENT_BYTES = 1_000_000;
const HEARTBEAT_MS = 20_000;

/**
 * Writes a chat's events as text/event-stream until either side leaves. `after` is the last event the page has,
 * null when it has none; when the log no longer reaches back so far, one `reload` comes instead. Returns how to end it.
 */
export function streamEvents(
  response: ServerResponse,
  log: EventLog,
  chat: string,
  after: string | null,
): () => void {
  const write = (text: string) => {
    response.write(text);
    if (response.writableLength > MOST_UNSENT_BYTES) response.destroy();
  };
  const send = ({ id, event }: LoggedEvent) => write(`id: ${id}\ndata: ${JSON.stringify(event)}\n\n`);
  write('retry: 1000\n\n');
  // a page that found no talk here may have sent its first words before it listens
  const missed = after === null ? log.all(chat) : log.since(chat, after);
  if (missed) for (const logged of missed) send(logged);
  else send({ id: log.lastId, event: { kind: 'reload' } });
  const unfollow = log.follow(chat, send);
  const heartbeat = setInterval(() => write(': \n\n'), HEARTBEAT_MS);
  const stop = () => {
    clearInterval(heartbeat);
    unfollow();
  };
  response.on('close', stop);
  return () => {
    stop();
    response.end();
  };
}

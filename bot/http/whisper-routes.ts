import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { takeOverSchema, whisperSchema } from '../api/whisper.ts';
import type { Member } from '../identity/member.ts';
import type { DeskOutcome, LiveDesk } from '../supervision/live-desk.ts';
import { asked } from './answers.ts';
import { memberOfRequest } from './api-guard.ts';
import { problem } from './problem.ts';

const idSchema = z.object({ id: z.uuid() });
const config = { permission: 'talk.whisper' } as const;
/** Another instance may move the talk: it is looked at again this often. */
const LOOK_EVERY_MS = 3_000;

/** Beside a live talk: watching it, a line on the clerk's card, taking it over. */
export function addWhisperRoutes(server: FastifyInstance, desk: LiveDesk): void {
  const open = new Set<() => void>();
  server.addHook('preClose', async () => {
    for (const end of open) end();
  });

  server.get('/api/talks/:id/stream', { config }, async (request, reply) => {
    const params = idSchema.safeParse(request.params);
    const member = memberOfRequest(request);
    const talk = params.success ? await desk.talk(member, params.data.id) : null;
    if (!talk) return problem(request, reply, 'notFound');
    reply.hijack();
    reply.raw.writeHead(200, {
      ...(reply.getHeaders() as Record<string, string>),
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
    });
    const end = watch(reply, desk, member, talk.id);
    open.add(end);
    reply.raw.on('close', () => {
      end();
      open.delete(end);
    });
    return reply;
  });
  server.post(
    '/api/talks/:id/whisper',
    { config },
    asked({ params: idSchema, body: whisperSchema }, async ({ member, params, body, request, reply }) =>
      outcome(request, reply, await desk.whisper(member, params.id, body)),
    ),
  );
  server.post(
    '/api/talks/:id/take-over',
    { config },
    asked({ params: idSchema, body: takeOverSchema }, async ({ member, params, body, request, reply }) =>
      outcome(request, reply, await desk.takeOver(member, params.id, body)),
    ),
  );
}

/** Writes the talk whenever it has moved, until either side leaves or it is no longer hers to see. */
function watch({ raw }: FastifyReply, desk: LiveDesk, member: Member, id: string): () => void {
  let seen = -1;
  let looking: Promise<void> = Promise.resolve();
  const look = () => {
    looking = looking.then(write, write);
  };
  const write = async () => {
    const talk = await desk.talk(member, id).catch(() => undefined);
    if (talk === undefined || raw.writableEnded) return;
    if (talk === null) {
      end();
      return;
    }
    if (talk.version <= seen) return;
    seen = talk.version;
    raw.write(`id: ${talk.version}\ndata: ${JSON.stringify(talk)}\n\n`);
  };
  const unfollow = desk.follow(id, look);
  const timer = setInterval(() => {
    raw.write(': \n\n');
    look();
  }, LOOK_EVERY_MS);
  const end = () => {
    clearInterval(timer);
    unfollow();
    if (!raw.writableEnded) raw.end();
  };
  raw.write('retry: 1000\n\n');
  look();
  return end;
}

function outcome(request: FastifyRequest, reply: FastifyReply, result: DeskOutcome): unknown {
  switch (result.kind) {
    case 'done':
      return result.talk;
    case 'not-found':
      return problem(request, reply, 'notFound');
    case 'over':
      return problem(request, reply, 'talkOver');
    case 'shared':
      return problem(request, reply, 'talkShared');
    case 'unavailable':
      return problem(request, reply, 'unavailable');
  }
}

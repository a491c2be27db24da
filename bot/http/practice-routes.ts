import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { LANGUAGES } from '../../scripts/vocabulary.ts';
import { openPracticeSchema, practiceActSchema } from '../api/practice.ts';
import type { DeskAnswer, PracticeDesk } from '../api/practice-desk.ts';
import { mentorActSchema } from '../api/progress.ts';
import { recallActSchema } from '../api/recall.ts';
import { problem } from './problem.ts';

const idSchema = z.object({ id: z.uuid() });
const langSchema = z.object({ lang: z.enum(LANGUAGES).default('zh-CN') });

/** The routes of practice, progress and recall. */
export function addPracticeRoutes(server: FastifyInstance, desk: PracticeDesk): void {
  server.get(
    '/local/practice',
    reading(langSchema, ({ lang }) => desk.list(lang)),
  );
  server.get(
    '/local/progress',
    reading(langSchema, ({ lang }) => desk.progress(lang)),
  );
  server.get('/local/recall', () => desk.recalls());
  server.get(
    '/local/practice/:id',
    byId((id) => desk.view(id)),
  );
  server.get(
    '/local/recall/:id',
    byId((id) => desk.recall(id)),
  );
  server.post('/local/practice', async (request, reply) => {
    const body = openPracticeSchema.safeParse(request.body);
    if (!body.success) return problem(request, reply, 'badRequest');
    return answered(request, reply, await desk.open(body.data));
  });
  server.post(
    '/local/practice/:id/acts',
    acting(practiceActSchema, (id, act) => desk.act(id, act)),
  );
  server.post(
    '/local/recall/:id/acts',
    acting(recallActSchema, (id, act) => desk.recallAct(id, act)),
  );
  server.post('/local/mentor', async (request, reply) => {
    const body = mentorActSchema.safeParse(request.body);
    return body.success ? desk.mentor(body.data) : problem(request, reply, 'badRequest');
  });
}

function reading<T>(schema: z.ZodType<T>, read: (query: T) => Promise<unknown>) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const query = schema.safeParse(request.query);
    return query.success ? read(query.data) : problem(request, reply, 'badRequest');
  };
}

function byId(read: (id: string) => Promise<unknown>) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const params = idSchema.safeParse(request.params);
    const view = params.success ? await read(params.data.id) : null;
    return view ?? problem(request, reply, 'notFound');
  };
}

function acting<T>(schema: z.ZodType<T>, act: (id: string, posted: T) => Promise<DeskAnswer<unknown>>) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const params = idSchema.safeParse(request.params);
    const body = schema.safeParse(request.body);
    if (!params.success || !body.success) return problem(request, reply, 'badRequest');
    return answered(request, reply, await act(params.data.id, body.data));
  };
}

/** `{ view, message }`: the room after the act, and a sentence when nothing changed. */
function answered(request: FastifyRequest, reply: FastifyReply, answer: DeskAnswer<unknown>) {
  switch (answer.kind) {
    case 'view':
      return { view: answer.view, message: answer.message };
    case 'missing':
      return problem(request, reply, 'notFound');
    case 'unavailable':
      return problem(request, reply, 'unavailable');
  }
}

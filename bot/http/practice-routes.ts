import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { LANGUAGES } from '../../scripts/vocabulary.ts';
import { openPracticeSchema, practiceActSchema } from '../api/practice.ts';
import type { DeskAnswer, PracticeDesk } from '../api/practice-desk.ts';
import { mentorActSchema } from '../api/progress.ts';
import { recallActSchema } from '../api/recall.ts';
import type { Member } from '../identity/member.ts';
import { asked } from './answers.ts';
import { problem } from './problem.ts';

const idSchema = z.object({ id: z.uuid() });
const langSchema = z.object({ lang: z.enum(LANGUAGES).default('zh-CN') });

/** The desk of whoever asks. */
export type DeskFor = (member: Member) => PracticeDesk;

const OWN = { config: { permission: 'self.read' } } as const;

/** The routes of practice, progress and recall: everybody has her own. */
export function addPracticeRoutes(server: FastifyInstance, deskFor: DeskFor): void {
  server.get(
    '/api/practice',
    OWN,
    asked({ query: langSchema }, ({ member, query }) => deskFor(member).list(query.lang)),
  );
  server.get(
    '/api/progress',
    OWN,
    asked({ query: langSchema }, ({ member, query }) => deskFor(member).progress(query.lang)),
  );
  server.get(
    '/api/recall',
    OWN,
    asked({}, ({ member }) => deskFor(member).recalls()),
  );
  server.get(
    '/api/practice/:id',
    OWN,
    asked({ params: idSchema }, ({ member, params }) => deskFor(member).view(params.id)),
  );
  server.get(
    '/api/recall/:id',
    OWN,
    asked({ params: idSchema }, ({ member, params }) => deskFor(member).recall(params.id)),
  );
  server.post(
    '/api/practice',
    OWN,
    asked({ body: openPracticeSchema }, async ({ member, body, request, reply }) =>
      answered(request, reply, await deskFor(member).open(body)),
    ),
  );
  server.post(
    '/api/practice/:id/acts',
    OWN,
    asked({ params: idSchema, body: practiceActSchema }, async ({ member, params, body, request, reply }) =>
      answered(request, reply, await deskFor(member).act(params.id, body)),
    ),
  );
  server.post(
    '/api/recall/:id/acts',
    OWN,
    asked({ params: idSchema, body: recallActSchema }, async ({ member, params, body, request, reply }) =>
      answered(request, reply, await deskFor(member).recallAct(params.id, body)),
    ),
  );
  server.post(
    '/api/mentor',
    OWN,
    asked({ body: mentorActSchema }, ({ member, body }) => deskFor(member).mentor(body)),
  );
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

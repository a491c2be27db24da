import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { caseEditSchema } from '../api/review/cases.ts';
import type { CaseAnswer, CaseDesk } from '../review/cases/desk.ts';
import { asked } from './answers.ts';
import { problem } from './problem.ts';

const talkSchema = z.object({ id: z.string().min(1).max(200) });
const idSchema = z.object({ id: z.uuid() });

/** From a talk to a practice case. */
export function addCaseRoutes(server: FastifyInstance, desk: CaseDesk): void {
  server.post(
    '/api/review/talks/:id/case',
    { config: { permission: 'case.make' } },
    asked({ params: talkSchema }, async ({ member, params, request, reply }) =>
      answered(await desk.make(member, params.id), request, reply),
    ),
  );
  server.get(
    '/api/cases',
    { config: { permission: 'case.make' } },
    asked({}, ({ member }) => desk.list(member)),
  );
  server.get(
    '/api/cases/:id',
    { config: { permission: 'case.make' } },
    asked({ params: idSchema }, ({ member, params }) => desk.read(member, params.id)),
  );
  server.put(
    '/api/cases/:id',
    { config: { permission: 'case.edit' } },
    asked({ params: idSchema, body: caseEditSchema }, async ({ member, params, body, request, reply }) =>
      answered(await desk.edit(member, params.id, body), request, reply),
    ),
  );
  server.post(
    '/api/cases/:id/publish',
    { config: { permission: 'case.edit' } },
    asked({ params: idSchema }, async ({ member, params, request, reply }) =>
      answered(await desk.publish(member, params.id), request, reply),
    ),
  );
}

function answered(answer: CaseAnswer, request: FastifyRequest, reply: FastifyReply) {
  switch (answer.kind) {
    case 'case':
      return answer.draft;
    case 'missing':
      return null;
    case 'stale':
      return problem(request, reply, 'conflict');
    case 'faulty':
      // the draft itself says what is to be mended
      return reply.code(422).send(answer.draft);
  }
}

import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { candidateDecisionSchema } from '../api/review/candidates.ts';
import type { CandidateDesk } from '../review/candidates/desk.ts';
import { asked } from './answers.ts';

const idSchema = z.object({ id: z.uuid() });
const config = { permission: 'case.edit' } as const;

/** From a correction to an example that teaches. */
export function addCandidateRoutes(server: FastifyInstance, desk: CandidateDesk): void {
  server.get(
    '/api/candidates',
    { config },
    asked({}, ({ member }) => desk.list(member)),
  );
  server.post(
    '/api/candidates/:id',
    { config },
    asked({ params: idSchema, body: candidateDecisionSchema }, ({ member, params, body }) =>
      desk.decide(member, params.id, body.act === 'accept'),
    ),
  );
}

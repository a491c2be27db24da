import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { auditQuerySchema } from '../api/review/exchange.ts';
import type { Keeper } from '../review/keeper.ts';
import { asked } from './answers.ts';

const numberSchema = z.object({ number: z.string().trim().min(1).max(60) });

/** Who read and did what, and deleting everything of one case number. */
export function addAuditRoutes(server: FastifyInstance, keeper: Keeper): void {
  server.get(
    '/api/audit',
    { config: { permission: 'audit.read' } },
    asked({ query: auditQuerySchema }, ({ member, query }) => keeper.auditTrail(member, query)),
  );
  server.get(
    '/api/case-numbers/:number',
    { config: { permission: 'talk.delete' } },
    asked({ params: numberSchema }, ({ member, params }) => keeper.ofCase(member, params.number)),
  );
  server.delete(
    '/api/case-numbers/:number',
    { config: { permission: 'talk.delete' } },
    asked({ params: numberSchema }, ({ member, params }) => keeper.deleteCase(member, params.number)),
  );
}

import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { filterQuerySchema, queueQuerySchema, savedViewSchema } from '../api/review/queue.ts';
import type { ReviewDesk } from '../review/desk.ts';
import { BadCursor } from '../storage/review/ports.ts';
import { asked } from './answers.ts';
import { problem } from './problem.ts';

const idSchema = z.object({ id: z.uuid() });

/** Reading many talks: the queue, saved views, overviews. */
export function addReviewRoutes(server: FastifyInstance, desk: ReviewDesk): void {
  server.get(
    '/api/review/queue',
    { config: { permission: 'review.list' } },
    asked({ query: queueQuerySchema }, async ({ member, query, request, reply }) => {
      try {
        return await desk.queue(member, query);
      } catch (fault) {
        if (!(fault instanceof BadCursor)) throw fault;
        return problem(request, reply, 'badRequest');
      }
    }),
  );
  server.get(
    '/api/review/today',
    { config: { permission: 'review.list' } },
    asked({}, ({ member }) => desk.today(member)),
  );
  server.get(
    '/api/review/names',
    { config: { permission: 'self.read' } },
    asked({}, async ({ member }) => desk.names(member)),
  );
  server.get(
    '/api/review/overview',
    { config: { permission: 'overview.read' } },
    asked({ query: filterQuerySchema }, ({ member, query }) => desk.overview(member, query)),
  );
  server.get(
    '/api/review/causes',
    { config: { permission: 'overview.read' } },
    asked({ query: filterQuerySchema }, ({ member, query }) => desk.causes(member, query)),
  );
  server.get(
    '/api/review/views',
    { config: { permission: 'review.list' } },
    asked({}, ({ member }) => desk.views(member)),
  );
  server.put(
    '/api/review/views/:id',
    { config: { permission: 'review.list' } },
    asked({ params: idSchema, body: savedViewSchema }, async ({ member, params, body, request, reply }) => {
      const query = queueQuerySchema.safeParse(Object.fromEntries(new URLSearchParams(body.query)));
      if (!query.success) return problem(request, reply, 'badRequest');
      await desk.saveView(member, params.id, body.name, query.data);
      return desk.views(member);
    }),
  );
  server.delete(
    '/api/review/views/:id',
    { config: { permission: 'review.list' } },
    asked({ params: idSchema }, async ({ member, params }) => {
      await desk.dropView(member, params.id);
      return desk.views(member);
    }),
  );
}

import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { postedReviewActSchema } from '../api/review/talk.ts';
import type { TalkDesk } from '../review/talk-desk.ts';
import { asked } from './answers.ts';
import { problem } from './problem.ts';

const idSchema = z.object({ id: z.string().min(1).max(200) });

/** One talk: for reviewers, and for the staff member who held it. */
export function addTalkRoutes(server: FastifyInstance, desk: TalkDesk): void {
  server.get(
    '/api/review/mine',
    { config: { permission: 'own-review.read' } },
    asked({}, ({ member }) => desk.own(member)),
  );
  // whose talk it is decides further: a reviewer in her scope, or the staff member herself
  server.get(
    '/api/review/talks/:id',
    { config: { permission: 'self.read' } },
    asked({ params: idSchema }, ({ member, params }) => desk.view(member, params.id)),
  );
  server.get(
    '/api/review/talks/:id/summary',
    { config: { permission: 'self.read' } },
    asked({ params: idSchema }, ({ member, params }) => desk.summary(member, params.id)),
  );
  server.post(
    '/api/review/talks/:id/acts',
    { config: { permission: 'self.read' } },
    asked(
      { params: idSchema, body: postedReviewActSchema },
      async ({ member, params, body, request, reply }) => {
        const answer = await desk.act(member, params.id, body);
        switch (answer.kind) {
          case 'view':
            return answer.view;
          case 'missing':
            return null;
          case 'refused':
            return problem(request, reply, answer.why === 'not-now' ? 'notNow' : 'noRight');
        }
      },
    ),
  );
}

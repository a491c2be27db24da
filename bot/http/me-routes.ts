import type { FastifyInstance } from 'fastify';
import { type Me, signInSchema } from '../api/review/me.ts';
import type { Env } from '../env.ts';
import { permissionsOf } from '../identity/permissions.ts';
import type { SignIn } from '../identity/sign-in.ts';
import { asked } from './answers.ts';
import { PART_COOKIE } from './api-guard.ts';
import { problem } from './problem.ts';

/** Who is signed in; in local mode also taking a part of the demo. */
export function addMeRoutes(
  server: FastifyInstance,
  env: Env,
  { directory }: SignIn,
  appealDays: number,
): void {
  const isLocal = env.mode === 'local';
  server.get(
    '/api/me',
    { config: { permission: 'self.read' } },
    asked({}, async ({ member }): Promise<Me> => {
      const { person, name, roles, scope, branches, lang } = member;
      return {
        person,
        name,
        roles: [...roles],
        scope,
        branches: branches.map(({ id, name }) => ({ id, name })),
        lang,
        appealDays,
        demo: isLocal
          ? directory.people.map(({ id, name, roles }) => ({ person: id, name, roles: [...roles] }))
          : [],
        chat: env.mode === 'teams' ? `${env.TEAMS_URL}/l/chat/0/0?users=28:${env.teams.appId}` : null,
        may: [...permissionsOf(roles)],
      };
    }),
  );
  if (!isLocal) return;
  server.post('/api/sign-in', { config: { permission: 'anyone' } }, async (request, reply) => {
    const body = signInSchema.safeParse(request.body);
    const known = body.success && directory.people.some(({ id }) => id === body.data.person);
    if (!body.success || !known) return problem(request, reply, 'badRequest');
    const options = { path: '/', httpOnly: true, sameSite: 'strict', signed: true } as const;
    return reply.setCookie(PART_COOKIE, body.data.person, options).send({ person: body.data.person });
  });
}

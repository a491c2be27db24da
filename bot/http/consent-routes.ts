import type { FastifyInstance } from 'fastify';
import type { Env } from '../env.ts';

/** Where the page's own window begins when Teams cannot ask for consent inside the tab, and where it ends. */
const START = '/sign-in/start';
const END = '/consent.html';

/**
 * Sends the window on to the authority, which asks for whatever is missing (consent, a second factor). Nothing of its answer
 * is used: the code comes back in the fragment, which no server sees, and Teams is asked for the token anew. The app is
 * named by its id, as the authority demands of an app that asks for itself.
 */
export function addConsentRoutes(server: FastifyInstance, env: Env): void {
  if (env.mode !== 'teams') return;
  const { appId, tenantId } = env.teams;
  server.get(START, async (request, reply) => {
    const asked = new URLSearchParams({
      client_id: appId,
      response_type: 'code',
      response_mode: 'fragment',
      redirect_uri: `https://${env.PUBLIC_HOST ?? request.host}${END}`,
      scope: `openid profile ${appId}/access_as_user`,
    });
    return reply.redirect(`${env.LOGIN_AUTHORITY}/${tenantId}/oauth2/v2.0/authorize?${asked}`);
  });
}

import type { FastifyInstance } from 'fastify';
import { asked } from './answers.ts';

/** The API's own description. It is drawn up when it is first asked for: no start waits for it. */
export function addOpenApiRoutes(server: FastifyInstance, isLocal: boolean): void {
  let document: Promise<unknown> | null = null;
  const drawUp = async () => {
    const { openApiDocument } = await import('../api/openapi/document.ts');
    return openApiDocument(server.guardedRoutes, isLocal);
  };
  server.get(
    '/api/openapi.json',
    { config: { permission: 'self.read' } },
    asked({}, () => {
      document ??= drawUp();
      return document;
    }),
  );
}

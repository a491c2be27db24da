import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { importQuerySchema } from '../api/review/exchange.ts';
import { type Importer, MOST_BYTES } from '../review/import/importer.ts';
import { asked } from './answers.ts';
import { problem } from './problem.ts';

/** Taking talks in. The body is the file itself, of any content type, read as it comes. */
export async function addImportRoutes(server: FastifyInstance, importer: Importer): Promise<void> {
  await server.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    scope.post(
      '/api/review/import',
      { config: { permission: 'talk.import' } },
      asked({ query: importQuerySchema }, async ({ member, query, request, reply }) => {
        if (Number(request.headers['content-length'] ?? 0) > MOST_BYTES)
          return problem(request, reply, 'tooLarge');
        const file = request.body instanceof Readable ? request.body : Readable.from([]);
        return reply
          .type('application/x-ndjson; charset=utf-8')
          .header('cache-control', 'no-store')
          .send(Readable.from(ndjson(importer.run(member, query.format, file)), { objectMode: false }));
      }),
    );
  });
}

async function* ndjson(events: AsyncIterable<unknown>): AsyncGenerator<string> {
  for await (const event of events) yield `${JSON.stringify(event)}\n`;
}

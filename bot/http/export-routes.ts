import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { exportQuerySchema } from '../api/review/exchange.ts';
import { filterQuerySchema } from '../api/review/queue.ts';
import type { Exporter } from '../review/export/exporter.ts';
import { asked } from './answers.ts';

/** Taking talks out of the house. The answer is written as fast as it is read; whoever leaves stops the work. */
export function addExportRoutes(server: FastifyInstance, exporter: Exporter): void {
  server.get(
    '/api/review/export/size',
    { config: { permission: 'talk.export' } },
    asked({ query: filterQuerySchema }, async ({ member, query }) => ({
      talks: await exporter.size(member, query),
    })),
  );
  server.get(
    '/api/review/export',
    { config: { permission: 'talk.export' } },
    asked({ query: exportQuerySchema }, async ({ member, query: { format, ...query }, reply }) => {
      const file = await exporter.open(member, format, query);
      if (!file) return null;
      return reply
        .type(file.type)
        .header('cache-control', 'no-store')
        .header('content-disposition', `attachment; filename="${file.name}"`)
        .send(Readable.from(file.body, { objectMode: false }));
    }),
  );
}

import type { FastifyInstance } from 'fastify';
import { type MorningParts, morningPage } from '../review/morning.ts';
import { asked } from './answers.ts';

/** The page for the Monday meeting. */
export function addMorningRoutes(server: FastifyInstance, parts: MorningParts): void {
  server.get(
    '/api/review/morning',
    { config: { permission: 'morning.read' } },
    asked({}, ({ member }) => morningPage(member, parts)),
  );
}

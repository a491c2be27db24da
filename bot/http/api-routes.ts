import type { FastifyInstance } from 'fastify';
import type { Env } from '../env.ts';
import type { Review } from '../review/review.ts';
import type { LiveDesk } from '../supervision/live-desk.ts';
import { guardApi } from './api-guard.ts';
import { addAuditRoutes } from './audit-routes.ts';
import { addCandidateRoutes } from './candidate-routes.ts';
import { addCaseRoutes } from './case-routes.ts';
import { addExportRoutes } from './export-routes.ts';
import { addImportRoutes } from './import-routes.ts';
import { addMeRoutes } from './me-routes.ts';
import { addMorningRoutes } from './morning-routes.ts';
import { addOpenApiRoutes } from './openapi-routes.ts';
import { addReviewRoutes } from './review-routes.ts';
import { addTalkRoutes } from './talk-routes.ts';
import { addWhisperRoutes } from './whisper-routes.ts';

/** The API of the page's review, behind its guard. */
export async function addApiRoutes(
  server: FastifyInstance,
  env: Env,
  review: Review,
  liveDesk: LiveDesk,
): Promise<void> {
  const isLocal = env.mode === 'local';
  await guardApi(server, review.signIn, isLocal);
  addOpenApiRoutes(server, isLocal);
  addMeRoutes(server, env, review.signIn, review.appealDays);
  addReviewRoutes(server, review.desk);
  addTalkRoutes(server, review.talks);
  addAuditRoutes(server, review.keeper);
  addExportRoutes(server, review.exporter);
  await addImportRoutes(server, review.importer);
  addCaseRoutes(server, review.cases);
  addCandidateRoutes(server, review.candidates);
  addMorningRoutes(server, review.morning);
  addWhisperRoutes(server, liveDesk);
}

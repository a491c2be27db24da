import { z } from 'zod';
import { filterQuerySchema } from './queue.ts';

export const EXPORT_FORMATS = ['talks.csv', 'turns.csv', 'jsonl', 'transcript', 'pdf'] as const;

/**
 * `GET /api/review/export?format=…&<filter>` or `&id=` for one talk: streams a file. `pdf` is a zip, of one talk too:
 * each talk's page with its line of evidence, so that `coach verify` can check it; `transcript` of many is a zip. `GET /api/review/export/size?<filter>` → how many talks it will hold.
 */
export const exportQuerySchema = filterQuerySchema.extend({
  format: z.enum(EXPORT_FORMATS),
  id: z.string().min(1).max(200).optional(),
});
export const exportSizeSchema = z.object({ talks: z.int() });

/**
 * `POST /api/review/import?format=…` with the file as body; answers NDJSON, one event a line: progress, then the end.
 * All of it or nothing: when any row is bad nothing is kept.
 */
export const IMPORT_FORMATS = ['jsonl', 'csv', 'transcript'] as const;
export const importQuerySchema = z.object({ format: z.enum(IMPORT_FORMATS) });
export const importEventSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), done: z.int(), of: z.int().nullable() }),
  z.object({
    kind: z.literal('refused'),
    rows: z.array(z.object({ row: z.int(), message: z.string() })),
    bad: z.int(),
  }),
  z.object({ kind: z.literal('kept'), talks: z.int(), repeated: z.int() }),
]);

/** `GET /api/audit?person&act&subject&from&to&before` */
export const auditQuerySchema = z.object({
  person: z.string().max(200).optional(),
  act: z.string().max(60).optional(),
  subject: z.string().max(200).optional(),
  from: z.coerce.number().int().optional(),
  to: z.coerce.number().int().optional(),
  before: z.coerce.number().int().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export const auditSchema = z.object({
  entries: z.array(
    z.object({
      seq: z.int(),
      at: z.number(),
      person: z.string(),
      act: z.string(),
      subject: z.string(),
      detail: z.record(z.string(), z.union([z.string(), z.number()])),
      hash: z.string(),
    }),
  ),
  /** the chain was checked just now: null whole, else where it breaks */
  brokenAt: z.int().nullable(),
});

/** `GET /api/case-numbers/:number` → how many talks · `DELETE /api/case-numbers/:number` → what was deleted */
export const caseNumberSchema = z.object({ talks: z.int(), held: z.int() });
export const deletedSchema = z.object({ deleted: z.int(), held: z.int() });

export type ExportFormat = (typeof EXPORT_FORMATS)[number];
export type ImportFormat = (typeof IMPORT_FORMATS)[number];
export type ImportEvent = z.infer<typeof importEventSchema>;
export type AuditPage = z.infer<typeof auditSchema>;

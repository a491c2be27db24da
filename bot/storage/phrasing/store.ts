import type { Kysely, Selectable } from 'kysely';
import type { Database } from '../schema.ts';
import { guardedAsync } from '../store-errors.ts';
import type { GeneratedLine, LineRating, PhrasingStore } from './ports.ts';
import type { GeneratedLineTable } from './schema.ts';

export function phrasingStore(db: Kysely<Database>): PhrasingStore {
  return {
    add: (line) =>
      guardedAsync(async () => {
        await db.insertInto('generated_line').values(toLineRow(line)).execute();
      }),
    spent: (tenant, since) =>
      guardedAsync(async () => {
        const row = await db
          .selectFrom('generated_line')
          .select((eb) => [
            eb.fn.countAll<number>().as('requests'),
            eb.fn.sum<number | null>('tokens_in').as('tokensIn'),
            eb.fn.sum<number | null>('tokens_out').as('tokensOut'),
          ])
          .where('tenant', '=', tenant)
          .where('at', '>=', since)
          .executeTakeFirstOrThrow();
        return { requests: Number(row.requests), tokens: Number(row.tokensIn) + Number(row.tokensOut) };
      }),
    rate: (conversation, id, { rating, reason, by, at }) =>
      guardedAsync(async () => {
        const changed = await db
          .updateTable('generated_line')
          .set({ rating, rating_reason: reason, rated_by: by, rated_at: at })
          .where('id', '=', id)
          .where('conversation', '=', conversation)
          .where('verdict', '=', 'accepted')
          .executeTakeFirst();
        return changed.numUpdatedRows > 0n;
      }),
    linesOf: (conversation) =>
      guardedAsync(async () => {
        const rows = await db
          .selectFrom('generated_line')
          .selectAll()
          .where('conversation', '=', conversation)
          .orderBy('at')
          .orderBy('id')
          .execute();
        return rows.map((row) => ({ ...toLine(row), rated: toRating(row) }));
      }),
  };
}

function toLineRow({ verdict, latencyMs, tokensIn, tokensOut, ...line }: GeneratedLine): GeneratedLineTable {
  const accepted = verdict.kind === 'accepted' ? verdict : null;
  return {
    ...line,
    latency_ms: latencyMs,
    tokens_in: tokensIn,
    tokens_out: tokensOut,
    verdict: verdict.kind,
    reason: verdict.kind === 'accepted' ? null : verdict.reason,
    script: accepted?.script ?? null,
    text: accepted?.text ?? null,
    rating: null,
    rating_reason: null,
    rated_by: null,
    rated_at: null,
  };
}

type Row = Selectable<GeneratedLineTable>;

function toLine(row: Row): GeneratedLine {
  const { id, tenant, conversation, turn, at, model, prompt } = row;
  const kind = row.verdict as GeneratedLine['verdict']['kind'];
  return {
    id,
    tenant,
    conversation,
    turn,
    at,
    model,
    prompt,
    kind: row.kind as GeneratedLine['kind'],
    latencyMs: row.latency_ms,
    tokensIn: row.tokens_in,
    tokensOut: row.tokens_out,
    verdict:
      kind === 'accepted'
        ? { kind, script: row.script ?? '', text: row.text ?? '' }
        : { kind, reason: row.reason ?? '' },
  };
}

function toRating({ rating, rating_reason, rated_by, rated_at }: Row): LineRating | null {
  if (rating === null || rated_by === null || rated_at === null) return null;
  return { rating, reason: rating_reason, by: rated_by, at: rated_at };
}

import { type Kysely, Migrator } from 'kysely';
import { migrations } from './migrations.ts';
import type { Database } from './schema.ts';

/** Brings the tables up to date. Instances that start together wait for each other (kysely's lock). */
export async function migrate(db: Kysely<Database>): Promise<void> {
  const provider = { getMigrations: async () => ({ ...migrations }) };
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  if (error) throw error;
}

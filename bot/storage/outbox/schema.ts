import type { Generated } from 'kysely';

export interface OutboxTables {
  outbox: OutboxTable;
  person_chat: PersonChatTable;
}

/** `matter` is JSON. A row with `settled_at` is done with, however it came out. */
export interface OutboxTable {
  id: string;
  conversation: string;
  recipient: string;
  urgent: number;
  due_at: number;
  matter: string;
  tries: Generated<number>;
  lease_by: Generated<string | null>;
  lease_until: Generated<number | null>;
  settled_at: Generated<number | null>;
  outcome: Generated<string | null>;
}

interface PersonChatTable {
  tenant: string;
  person: string;
  chat: string;
}

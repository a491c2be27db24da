import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { ConversationOptions, Instruction } from '../../dialogs/index.ts';
import { type CardExpectation, Clerk } from '../support/clerk.ts';
import { realPlaybook } from '../support/playbook.ts';

/** One thing that happens in a golden conversation, and what the card shows after it. */
type Happening = { card?: CardExpectation } & (
  | { she: string }
  | { tap: 'said' }
  | { clerk: string }
  | { tells: Instruction }
  | { undo: true }
  | { restart: true }
);
interface GoldenConversation {
  readonly title: string;
  readonly with?: ConversationOptions;
  readonly talk: readonly Happening[];
}

const HERE = import.meta.dirname;
const phenomena = readdirSync(HERE, { withFileTypes: true }).filter((entry) => entry.isDirectory());

function play(clerk: Clerk, happening: Happening): void {
  if ('she' in happening) clerk.hears(happening.she);
  else if ('tap' in happening) clerk.taps();
  else if ('clerk' in happening) clerk.says(happening.clerk);
  else if ('tells' in happening) clerk.tells(happening.tells);
  else if ('undo' in happening) clerk.undoes();
  else clerk.restarts();
  if (happening.card) clerk.sees(happening.card);
}

describe.each(phenomena.map((entry) => entry.name))('golden conversations: %s', (phenomenon) => {
  const files = readdirSync(join(HERE, phenomenon)).filter((name) => name.endsWith('.yaml'));
  it.each(files)('%s', (name) => {
    const golden = parse(readFileSync(join(HERE, phenomenon, name), 'utf8')) as GoldenConversation;
    const clerk = new Clerk(realPlaybook(), golden.with);
    for (const happening of golden.talk) play(clerk, happening);
  });
});

it('there are at least forty golden conversations', () => {
  const count = phenomena.flatMap((entry) => readdirSync(join(HERE, entry.name))).length;
  expect(count).toBeGreaterThanOrEqual(40);
});

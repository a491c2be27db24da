import { randomInt, randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline/promises';
import type { Playbook } from '../../scripts/playbook.ts';
import type { Language } from '../../scripts/vocabulary.ts';
import { Coach } from '../coach.ts';
import { readCommand } from '../commands.ts';
import { openSqlite } from '../storage/sqlite.ts';
import { consoleText } from '../strings.ts';
import { textOf } from './text-card.ts';

export interface TalkOptions {
  readonly lang: Language;
  /** where the talk is kept; null: in memory only */
  readonly file: string | null;
}

/** Live help in the terminal: the same corridor, cards as text. Ends with the input. */
export async function talk(playbook: Playbook, { lang, file }: TalkOptions): Promise<void> {
  const store = await openSqlite({ file: file ?? ':memory:' });
  const coach = new Coach({
    playbook,
    store,
    now: Date.now,
    seed: () => randomInt(2 ** 31),
    callColleague: async () => false,
  });
  const who = {
    tenant: 'terminal',
    branch: 'terminal',
    person: 'terminal',
    surname: null,
    lang,
    channel: 'lobby' as const,
  };
  const terminal = createInterface({
    input: process.stdin,
    output: process.stdout,
    terminal: process.stdin.isTTY,
  });
  const print = (text: string) => process.stdout.write(`\n${text}\n\n`);
  print(textOf(coach.welcome(who)));
  terminal.setPrompt(consoleText.prompt);
  terminal.prompt();
  for await (const line of terminal) {
    const { replies } = await coach.handle({
      chat: 'terminal',
      activity: randomUUID(),
      who,
      audience: 'personal',
      command: readCommand(line),
      typed: line,
      tap: null,
    });
    for (const reply of replies) print(textOf(reply));
    terminal.prompt();
  }
  await store.close();
}

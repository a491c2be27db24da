import type { Situation } from '../../dialogs/index.ts';
import type { Playbook } from '../../scripts/playbook.ts';
import type { GeneratedWording } from '../storage/phrasing/ports.ts';
import type { LiveRecord } from '../storage/records.ts';
import { choose } from './choose.ts';
import type { PhrasingDesk } from './desk.ts';
import { mayBeWorded } from './eligible.ts';
import { livePrompt } from './prompt.ts';
import { wordingsOf } from './wordings.ts';

/** Other words for the line on a record's newest card; null when the script is to stand. */
export async function wordLine(
  desk: PhrasingDesk,
  record: LiveRecord,
  playbook: Playbook,
  signal: AbortSignal,
): Promise<GeneratedWording | null> {
  const first = record.state.suggestion?.say[0];
  const prompt = first && promptFor(record, first.text);
  if (!first || !prompt) return null;
  const { id: conversation, tenant, turn, lang } = record;
  const errand = { kind: 'live', tenant, conversation, turn } as const;
  const about = { script: first.text, lang, situation: situationOf(record), instructions: prompt.system };
  const judge = ({ lines }: { readonly lines: readonly string[] }) => choose(lines, about, playbook);
  const made = await desk.ask(errand, wordingsOf(prompt), judge, signal);
  return made && { id: made.id, line: first.line, text: made.wording };
}

function promptFor(record: LiveRecord, line: string) {
  const { lang, channel, state } = record;
  const { suggestion, heard } = state;
  if (!mayBeWorded(record) || !suggestion) return null;
  const { stage, emotion } = suggestion;
  return livePrompt({ line, stage, temper: emotion, channel, lang, heard });
}

function situationOf({ state }: LiveRecord): Situation {
  const { context, lastHeard } = state.conversation;
  return { customer: lastHeard, category: context.category, emotion: context.temper };
}

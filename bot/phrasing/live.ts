import type { Playbook } from '../../scripts/playbook.ts';
import type { GeneratedWording } from '../storage/phrasing/ports.ts';
import type { LiveRecord } from '../storage/ports.ts';
import type { Judgement, PhrasingDesk } from './desk.ts';
import { mayBeWorded } from './eligible.ts';
import { leash } from './leash.ts';
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
  const { id: conversation, tenant, turn } = record;
  const errand = { kind: 'live', tenant, conversation, turn } as const;
  const judge = ({ lines }: { readonly lines: readonly string[] }) =>
    judged(lines, record, first.text, prompt.system, playbook);
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

/** The first of the wordings that the leash lets through; else why the first one was turned down. */
function judged(
  lines: readonly string[],
  { lang, state }: LiveRecord,
  script: string,
  instructions: string,
  playbook: Playbook,
): Judgement<GeneratedWording['text']> {
  const { context, lastHeard } = state.conversation;
  const situation = { customer: lastHeard, category: context.category, emotion: context.temper };
  const verdicts = lines.map((rewording) =>
    leash({ script, rewording, lang, situation, instructions }, playbook),
  );
  const passed = verdicts.find((verdict) => verdict.ok);
  if (passed?.ok) return { kind: 'accepted', script, text: passed.text, wording: passed.text };
  const [first] = verdicts;
  return { kind: 'refused', reason: first && !first.ok ? first.reason : 'empty' };
}

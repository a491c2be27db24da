import { existsSync } from 'node:fs';
import { z } from 'zod';
import type { Playbook } from '../../scripts/playbook.ts';
import { CATEGORIES, CHANNELS, EMOTIONS, type Language, STAGES } from '../../scripts/vocabulary.ts';
import { createPhraser } from '../phrasing/create-phraser.ts';
import { mayLineBeWorded } from '../phrasing/eligible.ts';
import { leash } from '../phrasing/leash.ts';
import { livePrompt } from '../phrasing/prompt.ts';
import { phrasingFaults, phrasingSettings, phrasingShape } from '../phrasing/settings.ts';
import { consoleLlmText } from '../phrasing/strings.ts';
import { wordingsOf } from '../phrasing/wordings.ts';
import { mask } from '../privacy/mask.ts';
import type { LineAnswer } from './jsonl.ts';

const inputSchema = z.looseObject({
  turns: z.array(z.looseObject({ speaker: z.enum(['customer', 'staff']), text: z.string() })),
  channel: z.enum(CHANNELS).default('lobby'),
});
const answerSchema = z.looseObject({
  stage: z.enum([...STAGES, 'closed']),
  category: z.enum(CATEGORIES),
  emotion: z.literal(EMOTIONS),
  signals: z.array(z.string()),
  mode: z.string(),
  say: z.array(z.looseObject({ line: z.string(), text: z.string() })).min(1),
});

/** Rewords the first line of an answer of `suggest`, given the line that was read. */
export type Rewording = (answer: LineAnswer, read: string) => Promise<LineAnswer>;

/** Null, with a word on standard error, when no model is configured or its settings are wrong. */
export async function openRewording(
  playbook: () => Promise<Playbook>,
  tell: (text: string) => void,
): Promise<Rewording | null> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value?.trim()));
  const parsed = z.object(phrasingShape).safeParse(given);
  const settings = parsed.success ? phrasingSettings(parsed.data) : null;
  if (!settings) {
    tell([consoleLlmText.none, ...phrasingFaults(given)].join('\n'));
    return null;
  }
  const phraser = await createPhraser(settings);
  const loaded = await playbook();
  return async (answer, read) => {
    const asked = inputSchema.safeParse(answer.ok ? JSON.parse(read) : null);
    const suggested = answerSchema.safeParse(JSON.parse(answer.json));
    if (!asked.success || !suggested.success) return answer;
    const { stage, category, emotion, signals, say } = suggested.data;
    const [first, ...others] = say;
    const step = loaded.lines.find(({ id }) => id === first?.line)?.step;
    if (!first || !step || !mayLineBeWorded({ ...suggested.data, signals, step })) return answer;
    const customer = mask(
      asked.data.turns.findLast(({ speaker }) => speaker === 'customer')?.text ?? '',
    ).text;
    const lang: Language = /\p{Script=Han}/u.test(first.text) ? 'zh-CN' : 'en-US';
    const prompt = livePrompt({
      line: first.text,
      stage,
      temper: emotion,
      channel: asked.data.channel,
      lang,
      heard: customer,
    });
    const outcome = prompt && (await phraser.phrase(wordingsOf(prompt), new AbortController().signal));
    if (outcome?.kind !== 'answered' || !prompt) return answer;
    const situation = { customer, category, emotion };
    const verdicts = outcome.answer.lines.map((rewording) =>
      leash({ script: first.text, rewording, lang, situation, instructions: prompt.system }, loaded),
    );
    const passed = verdicts.find((verdict) => verdict.ok);
    if (!passed?.ok) return answer;
    const worded = { ...first, text: passed.text, generated: true, script: first.text };
    return { ok: true, json: JSON.stringify({ ...suggested.data, say: [worded, ...others] }) };
  };
}

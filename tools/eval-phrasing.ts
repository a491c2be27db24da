import { createReadStream } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { leash } from '../bot/phrasing/leash.ts';
import { LIVE_INSTRUCTIONS } from '../bot/phrasing/prompt-words.ts';
import { loadPlaybook } from '../bot/playbook/load.ts';
import { linesOf } from '../bot/text-lines.ts';
import { CATEGORIES, EMOTIONS, LANGUAGES } from '../scripts/vocabulary.ts';

/** One wording to judge. `group` names what made it: a model, a version of the instructions. */
const pairSchema = z.object({
  script: z.string(),
  rewording: z.string(),
  lang: z.enum(LANGUAGES).optional(),
  group: z.string().default('all'),
  customer: z.string().optional(),
  category: z.enum(CATEGORIES).optional(),
  emotion: z.literal(EMOTIONS).optional(),
});
type Pair = z.infer<typeof pairSchema>;

interface Tally {
  judged: number;
  accepted: number;
  /** characters of the accepted wordings, and of what they stand for */
  chars: number;
  scriptChars: number;
  readonly refusals: Map<string, number>;
}

const USAGE = 'npm run --silent eval:phrasing -- [PAIRS.jsonl] [--show]   (without a file: standard input)';

/** Judges wordings offline, as live help would, and prints what was refused and why, a table for each group. */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { show: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
  });
  if (values.help) {
    console.error(USAGE);
    return 0;
  }
  const playbook = loadPlaybook((text) => console.error(text));
  const [file] = positionals;
  const tallies = new Map<string, Tally>();
  let bad = 0;
  for await (const line of linesOf(file ? createReadStream(file) : process.stdin)) {
    const pair = readPair(line);
    if (!pair) {
      bad++;
      continue;
    }
    const verdict = judge(pair, playbook);
    count(tallies, pair, verdict);
    if (values.show && !verdict.ok) console.log(`${verdict.reason}\t${pair.script}\t${pair.rewording}`);
  }
  for (const [group, tally] of tallies) console.log(tableOf(group, tally));
  if (bad > 0) console.error(`${bad} lines were no pairs`);
  return bad > 0 ? 1 : 0;
}

function readPair(line: string): Pair | null {
  try {
    const parsed = pairSchema.safeParse(JSON.parse(line));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

function judge(
  { script, rewording, lang: named, customer, category, emotion }: Pair,
  playbook: Parameters<typeof leash>[1],
) {
  const lang = named ?? (/\p{Script=Han}/u.test(script) ? 'zh-CN' : 'en-US');
  const situation = {
    ...(customer ? { customer } : {}),
    ...(category ? { category } : {}),
    ...(emotion === undefined ? {} : { emotion }),
  };
  return leash({ script, rewording, lang, situation, instructions: LIVE_INSTRUCTIONS[lang] }, playbook);
}

function count(
  tallies: Map<string, Tally>,
  { group, script, rewording }: Pair,
  verdict: ReturnType<typeof leash>,
) {
  const fresh: Tally = { judged: 0, accepted: 0, chars: 0, scriptChars: 0, refusals: new Map() };
  const tally = tallies.get(group) ?? fresh;
  tallies.set(group, tally);
  tally.judged++;
  if (!verdict.ok) {
    tally.refusals.set(verdict.reason, (tally.refusals.get(verdict.reason) ?? 0) + 1);
    return;
  }
  tally.accepted++;
  tally.chars += rewording.length;
  tally.scriptChars += script.length;
}

function tableOf(group: string, { judged, accepted, chars, scriptChars, refusals }: Tally): string {
  const share = (n: number) => `${((100 * n) / judged).toFixed(1)} %`;
  const longer = scriptChars === 0 ? '–' : `${(chars / scriptChars).toFixed(2)} ×`;
  const rows = [...refusals].sort(([, a], [, b]) => b - a).map(([why, n]) => `  ${why}\t${n}\t${share(n)}`);
  const head = `${group}: ${judged} judged, ${accepted} accepted (${share(accepted)}), length ${longer}`;
  return [head, ...rows].join('\n');
}

process.exitCode = await main();

import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import type { Playbook } from '../../scripts/playbook.ts';
import { LANGUAGES, type Language } from '../../scripts/vocabulary.ts';
import { BrokenPlaybook } from '../playbook/broken.ts';
import { openPlaybook } from '../playbook/open.ts';
import { PLACES } from '../playbook/places.ts';
import { consoleText } from '../strings.ts';
import { streamLines } from './jsonl.ts';
import type { Rewording } from './llm.ts';
import { answerLine, type Verb } from './verb.ts';
import { EXPLAINING, LINE_VERBS, LIST_VERBS } from './verbs.ts';

/** Exit codes of the command (contract.md). */
const DONE = 0;
const BAD_LINES = 1;
const USAGE = 2;
const BROKEN = 3;

class UsageFault extends Error {}

/** The `coach` command: `coach VERB [options] < in.jsonl > out.jsonl`. */
async function main(args: readonly string[]): Promise<number> {
  const { verb, files, options } = readArguments(args);
  if (options.help) {
    console.error(consoleText.usage);
    return DONE;
  }
  if (verb === 'verify') return verify(files);
  if (files.length > 0) throw new UsageFault(consoleText.unknownVerb(files.join(' ')));
  const lineVerb = (options.explain ? EXPLAINING[verb] : undefined) ?? LINE_VERBS[verb];
  const listVerb = LIST_VERBS[verb];
  if (!lineVerb && !listVerb && verb !== 'talk') throw new UsageFault(consoleText.unknownVerb(verb));
  const places = options.scripts ? { ...PLACES, scripts: options.scripts } : PLACES;
  const load = () => openPlaybook((text) => console.error(text), places);
  const { openRewording } = options.llm ? await import('./llm.ts') : { openRewording: null };
  const reword = verb === 'suggest' && openRewording ? await openRewording(load, console.error) : null;
  if (lineVerb) return lines(lineVerb, load, reword);
  if (listVerb) {
    for (const item of listVerb(await load())) process.stdout.write(`${JSON.stringify(item)}\n`);
    return DONE;
  }
  if (options.practice !== undefined) return roleplay(options.practice, options, load);
  const { talk } = await import('./talk.ts');
  await talk(await load(), { lang: languageOf(options.lang), file: options.file ?? null });
  return DONE;
}

/** `verify FILE…` */
async function verify(files: readonly string[]): Promise<number> {
  const { verifyFiles } = await import('./verify.ts');
  const areWhole = files.length > 0 ? await verifyFiles(files) : null;
  if (areWhole === null) throw new UsageFault(consoleText.noFiles);
  return areWhole ? DONE : BAD_LINES;
}

/** `--practice SC-01`, or a variant such as `SC-01/01a`. */
async function roleplay(
  wanted: string,
  { lang, seed, exam }: ReturnType<typeof readArguments>['options'],
  load: () => Promise<Playbook>,
): Promise<number> {
  const [scenario = '', variant = null] = wanted.split('/');
  const options = {
    scenario,
    variant,
    lang: languageOf(lang),
    exam,
    seed: seedOf(seed),
  };
  const { practiceTalk } = await import('./practice-talk.ts');
  return (await practiceTalk(await load(), options)) ? DONE : USAGE;
}

const seedOf = (given: string | undefined): number => {
  const seed = Number(given ?? Number.NaN);
  return Number.isSafeInteger(seed) ? seed : randomInt(2 ** 31);
};

async function lines(verb: Verb, load: () => Promise<Playbook>, reword: Rewording | null): Promise<number> {
  const answer = await verb.prepare(load);
  const isTerminal = process.stderr.isTTY;
  const bad = await streamLines(
    process.stdin,
    process.stdout,
    (text, number) => {
      const made = answerLine(answer, text, number);
      return reword ? reword(made, text) : made;
    },
    (done) => {
      if (isTerminal) process.stderr.write(`\r${consoleText.progress(done)}`);
    },
  );
  if (isTerminal) process.stderr.write('\n');
  return bad > 0 ? BAD_LINES : DONE;
}

function readArguments(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h', default: false },
        llm: { type: 'boolean', default: false },
        explain: { type: 'boolean', default: false },
        lang: { type: 'string' },
        practice: { type: 'string' },
        seed: { type: 'string' },
        exam: { type: 'boolean', default: false },
        file: { type: 'string' },
        scripts: { type: 'string' },
      },
    });
    const [verb = '', ...files] = positionals;
    return { verb, files, options: values };
  } catch (fault) {
    throw new UsageFault(fault instanceof Error ? fault.message : '');
  }
}

const languageOf = (given: string | undefined): Language =>
  LANGUAGES.find((lang) => lang === given) ?? 'zh-CN';

function explain(fault: unknown): number {
  if (fault instanceof UsageFault) {
    console.error(`${fault.message}\n\n${consoleText.usage}`);
    return USAGE;
  }
  if (fault instanceof BrokenPlaybook) {
    for (const { path, line, rule, message, mend } of fault.faults) {
      console.error(`${path}:${line}  [${rule}]  ${message} → ${mend}`);
    }
    return BROKEN;
  }
  throw fault;
}

// A reader that has seen enough (head) is no fault.
process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
  if (fault.code === 'EPIPE') process.exit(DONE);
  throw fault;
});
process.exitCode = await main(process.argv.slice(2)).catch(explain);

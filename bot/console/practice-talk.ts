import { createInterface } from 'node:readline/promises';
import { endPractice, hint, type Practice, play, rewind, startPractice } from '../../dialogs/index.ts';
import type { Playbook } from '../../scripts/playbook.ts';
import { halfOf, type Language } from '../../scripts/vocabulary.ts';
import { PRACTICE_WORDS } from './practice-strings.ts';
import { endText, feedbackText, sceneText, turnText } from './practice-text.ts';

export interface PracticeTalkOptions {
  readonly scenario: string;
  readonly variant: string | null;
  readonly lang: Language;
  readonly seed: number;
  readonly exam: boolean;
}

const COMMANDS: readonly { readonly is: RegExp; readonly command: 'feedback' | 'hint' | 'again' | 'end' }[] =
  [
    { is: /^[?？]$|^反馈$|^feedback$/iu, command: 'feedback' },
    { is: /^提示$|^hint$/iu, command: 'hint' },
    { is: /^重说$|^换一句(?:再试)?$|^again$/iu, command: 'again' },
    { is: /^结束$|^退出$|^end$|^quit$/iu, command: 'end' },
  ];

/** A role-play in the terminal: typed lines are what the trainee says. False when there is no such case. */
export async function practiceTalk(playbook: Playbook, options: PracticeTalkOptions): Promise<boolean> {
  const { lang, seed, exam, variant } = options;
  const words = PRACTICE_WORDS[lang];
  const print = (text: string) => process.stdout.write(`\n${text}\n\n`);
  const scenario = playbook.scenarios.find(({ id }) => id === options.scenario.toUpperCase());
  const known = variant === null || scenario?.variants.some(({ id }) => id === variant);
  if (!scenario || !known) {
    const half = halfOf(lang);
    print([words.pick, ...playbook.scenarios.map(({ id, title }) => `  ${id} ${title[half]}`)].join('\n'));
    return false;
  }
  const name = scenario.persona.name[halfOf(lang)];
  let practice = startPractice(scenario, { seed, exam, lang, ...(variant ? { variant } : {}) }, playbook);
  let replaced: string | null = null;
  const terminal = createInterface({
    input: process.stdin,
    output: process.stdout,
    terminal: process.stdin.isTTY,
  });
  print(sceneText(practice, scenario, playbook));
  terminal.setPrompt(words.you);
  terminal.prompt();
  for await (const line of terminal) {
    const command = COMMANDS.find(({ is }) => is.test(line.trim()))?.command ?? 'say';
    if (command === 'feedback') print(lastFeedback(practice));
    else if (command === 'hint') {
      const given = hint(practice, playbook);
      practice = given.practice;
      const cost = practice.hints * (playbook.practice?.limits.hintCost ?? 0);
      print(exam ? given.text : words.hint(given.text, practice.hints, cost));
    } else if (command === 'again') {
      replaced = practice.turns.at(-1)?.customer ?? null;
      if (practice.turns.length > 0) practice = rewind(practice, practice.turns.length - 1, playbook);
      print(words.again(practice.turns.length + 1));
    } else if (command === 'end') practice = endPractice(practice, playbook);
    else {
      practice = play(practice, { text: line, at: Date.now() }, playbook);
      const turn = practice.turns.at(-1);
      if (turn) print(turnText(turn, name, lang, playbook));
      if (replaced) print(`${words.before}: ${replaced}`);
      replaced = null;
    }
    if (practice.ending !== 'open') break;
    terminal.prompt();
  }
  terminal.close();
  if (practice.ending !== 'open') print(endText(practice, playbook));
  return true;
}

function lastFeedback({ turns, exam, lang }: Practice): string {
  const words = PRACTICE_WORDS[lang];
  const turn = turns.at(-1);
  if (exam) return words.exam;
  return turn ? feedbackText(turn, lang) : words.noTurn;
}

import type { Person } from '../../bot/coach/scene.ts';
import { Coach, type CoachAnswer, type CoachRequest } from '../../bot/coach.ts';
import type { Store } from '../../bot/storage/ports.ts';
import { type Practice, play, recognise, startPractice } from '../../dialogs/index.ts';
import type { Playbook } from '../../scripts/playbook.ts';
import type { Scenario } from '../../scripts/scenario-schema.ts';
import { draw } from '../scenarios/chance.ts';
import { type Line, lineOf, type Speaker } from './clerks.ts';

/** The bank's counter, at any time one likes. */
export class Counter {
  #at = 0;
  readonly #coach: Coach;

  constructor(store: Store, playbook: Playbook) {
    this.#coach = new Coach({
      playbook,
      store,
      now: () => this.#at,
      seed: () => this.#at % 1000,
      callColleague: async () => true,
    });
  }

  /** A talk with the customer of a case, as the coach keeps it; the customer answers what is really said. */
  async talk(chat: string, who: Person, at: number, speaker: Speaker): Promise<void> {
    const { scenario, playbook, seed } = speaker;
    this.#at = at;
    const ask = (command: CoachRequest['command']) => this.#ask(chat, who, command);
    let practice = startPractice(scenario, { seed }, playbook);
    let [heard, last] = [practice.first as string | null, 3 + Math.floor(draw(seed, 'length') * 4)];
    if (draw(seed, 'short') < 0.06) last = 1;
    for (let turn = 0; turn < last && heard !== null && !isDanger(heard, playbook); turn++) {
      const card = await ask({ kind: 'heard', text: heard });
      this.#pass(20 + draw(seed, `think:${turn}`) * 40);
      if (practice.mood.temper >= 3 && draw(seed, `call:${turn}`) < 0.15) await ask({ kind: 'call' });
      const text = await this.#said(ask, card, lineOf(speaker, turn, turn === last - 1));
      practice = play(practice, { text }, playbook);
      heard = practice.turns.at(-1)?.customer ?? null;
      this.#pass(10 + draw(seed, `answer:${turn}`) * 40);
      if (practice.ending !== 'open') break;
    }
    if (heard !== null && !isDanger(heard, playbook)) await ask({ kind: 'heard', text: heard });
    if (draw(seed, 'handover') < 0.08) await ask({ kind: 'handover' });
    this.#pass(15);
    if (draw(seed, 'end') < 0.93) await ask({ kind: 'end' });
  }

  /** A talk of given words: hers first, then the staff's. */
  async lines(
    chat: string,
    who: Person,
    at: number,
    [heard = '', ...answers]: readonly string[],
  ): Promise<void> {
    this.#at = at;
    await this.#ask(chat, who, { kind: 'heard', text: heard });
    for (const text of answers) {
      this.#pass(20);
      await this.#ask(chat, who, { kind: 'said', text, line: null });
    }
  }

  /** A case played to be read by the supervisor. */
  async official(chat: string, who: Person, at: number, speaker: Speaker): Promise<void> {
    const { scenario, playbook } = speaker;
    this.#at = at;
    const wish = { scenario: scenario.id, official: true, exam: false };
    await this.#ask(chat, who, { kind: 'practice', wish });
    const model = playbook.exemplars[scenario.id]?.length ?? 8;
    for (let turn = 0; turn < model; turn++) {
      this.#pass(30);
      const line = lineOf({ ...speaker, drilled: true }, turn, false);
      const text = line.kind === 'own' ? line.text : (playbook.exemplars[scenario.id]?.[turn]?.zh ?? '好。');
      const { record } = await this.#ask(chat, who, { kind: 'speak', text });
      if (record?.closedAt) return;
    }
    await this.#ask(chat, who, { kind: 'finish' });
  }

  /** Says it, tapped or in her own words, and gives what was said. */
  async #said(
    ask: (command: CoachRequest['command']) => Promise<CoachAnswer>,
    { record }: CoachAnswer,
    line: Line,
  ): Promise<string> {
    const shown = record?.mode === 'live' ? record.state.suggestion?.say[0]?.text : undefined;
    if (line.kind === 'card' && shown && !line.edited) {
      await ask({ kind: 'said', text: null, line: null });
      return shown;
    }
    const text = line.kind === 'own' ? line.text : `您看，${shown ?? '我来查。'}`;
    await ask({ kind: 'said', text, line: null });
    return text;
  }

  #ask(chat: string, who: Person, command: CoachRequest['command']): Promise<CoachAnswer> {
    return this.#coach.handle({
      chat,
      activity: null,
      who,
      audience: 'personal',
      command,
      typed: null,
      tap: null,
    });
  }

  #pass(seconds: number): void {
    this.#at += Math.round(seconds) * 1000;
  }
}

/** Talks that turn on somebody's safety are few, and written by hand. */
const isDanger = (text: string, playbook: Playbook): boolean =>
  recognise({ text }, playbook).signals.some((signal) => signal === 'self-harm' || signal === 'violence');

/** The words of a talk that was held somewhere else. */
export function heldElsewhere(speaker: Speaker): readonly { speaker: 'customer' | 'staff'; text: string }[] {
  const { scenario, playbook, seed } = speaker;
  let practice: Practice = startPractice(scenario, { seed }, playbook);
  const turns: { speaker: 'customer' | 'staff'; text: string }[] = [
    { speaker: 'customer', text: practice.first },
  ];
  for (let turn = 0; turn < 4 && practice.ending === 'open'; turn++) {
    const line = lineOf(speaker, turn, turn === 3);
    const text =
      line.kind === 'own' ? line.text : (playbook.exemplars[scenario.id]?.[turn]?.zh ?? '我来查。');
    practice = play(practice, { text }, playbook);
    const answer = practice.turns.at(-1)?.customer;
    turns.push(
      { speaker: 'staff', text },
      ...(answer ? [{ speaker: 'customer' as const, text: answer }] : []),
    );
  }
  return turns;
}

/** The case of a talk: the three families that the bank hears most come most often. */
export function caseFor(scenarios: readonly Scenario[], seed: number, i: number): Scenario {
  const often = scenarios.filter(({ category }) =>
    ['referral', 'overpayment', 'loan-rate', 'investment-loss', 'early-withdrawal', 'fee'].includes(category),
  );
  const from = draw(seed, `often:${i}`) < 0.65 ? often : scenarios;
  const chosen = from[Math.floor(draw(seed, `case:${i}`) * from.length)] ?? scenarios[0];
  if (!chosen) throw new Error('there are no cases to play');
  return chosen;
}

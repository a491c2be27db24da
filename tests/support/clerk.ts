import { expect } from 'vitest';
import {
  type Conversation,
  type ConversationOptions,
  type Finding,
  hear,
  type Instruction,
  instruct,
  offer,
  type Suggestion,
  say,
  startConversation,
  suggest,
} from '../../dialogs/index.ts';
import type { Playbook } from '../../scripts/playbook.ts';

/** What one card must show. Ids, not wordings. */
export interface CardExpectation {
  /** the stage, or several that will do */
  readonly stage?: string | readonly string[];
  readonly category?: string;
  readonly also?: readonly string[];
  /** what the talk is about, whichever of them stands first */
  readonly about?: readonly string[];
  readonly topicKnown?: boolean;
  /** lowest and highest temper that will do */
  readonly temper?: readonly [number, number];
  readonly mode?: string;
  /** the job of the first line, or several that will do */
  readonly step?: string | readonly string[];
  /** a step that must be among the lines offered */
  readonly offers?: string;
  readonly line?: string;
  /** the signal that the first line was written for */
  readonly answers?: string;
  /** the first line gives the clerk's surname */
  readonly named?: boolean;
  readonly tone?: string;
  readonly asks?: string | null;
  readonly known?: Readonly<Record<string, string>>;
  /** slots that nothing was said about */
  readonly unknown?: readonly string[];
  readonly signals?: readonly string[];
  /** signals that she did not give */
  readonly lacks?: readonly string[];
  /** red lines that the clerk's last words crossed */
  readonly crosses?: readonly string[];
  readonly skipped?: readonly string[];
  readonly escalates?: boolean;
  /** words in the name of somebody who is called */
  readonly calls?: string;
  readonly cover?: boolean;
  readonly bystander?: boolean;
  readonly promises?: number;
}

/** 2026-11-20, a Friday, 10:42 in Beijing. */
const MORNING = Date.UTC(2026, 10, 20, 2, 42);

/** A clerk at work: hears, reads the card, taps, speaks. Every gesture returns the clerk. */
export class Clerk {
  private readonly past: Conversation[] = [];
  private conversation: Conversation;
  private card: Suggestion;
  private findings: readonly Finding[] = [];

  constructor(
    private readonly playbook: Playbook,
    options: ConversationOptions = {},
  ) {
    this.conversation = startConversation(options);
    this.card = suggest(this.conversation, playbook, MORNING);
  }

  hears(text: string): this {
    return this.turn(hear(this.conversation, { text }, this.playbook).conversation);
  }

  taps(): this {
    const [line] = this.card.say;
    if (!line) throw new Error('there is no line to tap');
    return this.turn(
      say(this.conversation, { text: line.text, line: line.line, at: MORNING }, this.playbook).conversation,
      false,
    );
  }

  says(text: string): this {
    const turn = say(this.conversation, { text, at: MORNING }, this.playbook);
    this.findings = turn.findings;
    return this.turn(turn.conversation);
  }

  tells(instruction: Instruction): this {
    return this.turn(instruct(this.conversation, instruction, this.playbook));
  }

  /** Takes the last turn back. */
  undoes(): this {
    this.conversation = this.past.pop() ?? this.conversation;
    this.card = suggest(this.conversation, this.playbook, MORNING);
    return this;
  }

  /** The server restarts: only what is JSON survives. */
  restarts(): this {
    this.conversation = JSON.parse(JSON.stringify(this.conversation)) as Conversation;
    return this;
  }

  sees(expected: CardExpectation): this {
    const { card, conversation } = this;
    const seen = JSON.stringify({ ...card, avoid: undefined, steps: undefined }, null, 1);
    const is = (what: string, actual: unknown, wanted: unknown) =>
      expect(actual, `${what} of the card\n${seen}`).toEqual(wanted);
    if (expected.stage) expect([expected.stage].flat(), seen).toContain(card.stage);
    if (expected.category) is('category', card.category, expected.category);
    if (expected.mode) is('mode', card.mode, expected.mode);
    if (expected.topicKnown !== undefined) is('topic', card.topicKnown, expected.topicKnown);
    if (expected.line) is('first line', card.say[0]?.line, expected.line);
    if (expected.tone) is('tone of the first line', card.say[0]?.tone, expected.tone);
    if (expected.named !== undefined) is('name in the first line', this.givesName(), expected.named);
    if (expected.answers)
      expect(this.answered(), `what the first line answers\n${seen}`).toContain(expected.answers);
    if (expected.cover !== undefined) is('cover', card.cover, expected.cover);
    if (expected.bystander !== undefined) is('bystander line', card.bystander !== null, expected.bystander);
    if (expected.escalates !== undefined) is('escalation', card.escalate.length > 0, expected.escalates);
    if (expected.calls) expect(card.escalate.map((call) => call.to).join(), seen).toContain(expected.calls);
    if (expected.promises !== undefined)
      is('promises', conversation.context.commitments.length, expected.promises);
    if (expected.asks !== undefined) is('question', card.ask[0]?.slot ?? null, expected.asks);
    if (expected.temper) {
      expect(card.emotion, seen).toBeGreaterThanOrEqual(expected.temper[0]);
      expect(card.emotion, seen).toBeLessThanOrEqual(expected.temper[1]);
    }
    if (expected.step) expect([expected.step].flat(), seen).toContain(card.say[0]?.step);
    if (expected.offers)
      expect(
        card.say.map((line) => line.step),
        seen,
      ).toContain(expected.offers);
    for (const signal of expected.signals ?? []) expect(card.signals, seen).toContain(signal);
    for (const signal of expected.lacks ?? []) expect(card.signals, seen).not.toContain(signal);
    for (const rule of expected.crosses ?? [])
      expect(this.findings.map((finding) => finding.rule)).toContain(rule);
    for (const category of expected.about ?? [])
      expect([card.category, ...card.also], seen).toContain(category);
    for (const category of expected.also ?? []) expect(card.also, seen).toContain(category);
    for (const stage of expected.skipped ?? []) expect(conversation.context.skipped, seen).toContain(stage);
    for (const slot of expected.unknown ?? [])
      expect(conversation.context.slots, seen).not.toHaveProperty(slot);
    for (const [slot, value] of Object.entries(expected.known ?? {})) {
      const fill = conversation.context.slots[slot];
      expect([...(fill?.values ?? []), fill?.text, fill ? 'known' : ''], `slot ${slot}\n${seen}`).toContain(
        value,
      );
    }
    return this;
  }

  /** What no card may ever do, whatever was said. */
  keepsTheRules(): this {
    expect(this.card.say.length).toBeGreaterThan(0);
    expect(this.card.say.length).toBeLessThanOrEqual(3);
    const [first] = this.card.say;
    for (const { slot } of this.card.ask) expect(this.conversation.context.slots).not.toHaveProperty(slot);
    if (this.conversation.lang === 'zh-CN') expect([...(first?.text ?? '')].length).toBeLessThanOrEqual(35);
    else expect((first?.text ?? '').split(/\s+/u).length).toBeLessThanOrEqual(20);
    if (this.card.mode === 'safety') {
      expect(this.card.ask).toEqual([]);
      expect(this.card.say.every((line) => line.step === 'safety')).toBe(true);
    }
    return this;
  }

  get lines(): readonly string[] {
    return this.card.say.map((line) => line.line);
  }

  private givesName(): boolean {
    const { surname } = this.conversation;
    return surname !== null && (this.card.say[0]?.text ?? '').includes(surname);
  }

  /** The signals that the script asks for before it offers the first line; a count of trips stands for the trips. */
  private answered(): readonly string[] {
    const { when } = this.playbook.lines.find((line) => line.id === this.card.say[0]?.line) ?? {};
    return [...(when?.signals ?? []), ...(when?.known?.includes('trips') ? ['repeat-visit'] : [])];
  }

  private turn(next: Conversation, freshCard = true): this {
    this.past.push(this.conversation);
    this.conversation = next;
    if (freshCard) {
      this.card = suggest(next, this.playbook, MORNING);
      this.conversation = offer(next, this.card);
    }
    return this.keepsTheRules();
  }
}

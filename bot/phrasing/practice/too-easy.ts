import { recognise } from '../../../dialogs/index.ts';
import type { Playbook } from '../../../scripts/playbook.ts';
import type { Language } from '../../../scripts/vocabulary.ts';

/** What a reply of the customer is like to sit through. */
export interface Resistance {
  /** she pushes back: asks again, doubts, presses, vents */
  readonly pushes: boolean;
  /** 0–4 as it is read from the words alone */
  readonly temper: number;
}

const WINDOW = 40;
const ENOUGH = 12;
/** So much softer on average, and the model plays no more customers. */
const TOO_EASY = 0.15;
const YIELDING =
  /谢谢|感谢|麻烦您了|辛苦|好的|行吧|那就好|放心了|听您的|没事|理解|thank|appreciate|fine then|all right then|okay then|i see|that helps/iu;
const PUSHING =
  /[?？!！]|凭什么|到底|不行|别|难道|又|还要|不信|谁|什么时候|why|again|no\b|not|when|who|how long/iu;

/** How one line resists, read without knowing what it was meant to do. */
export function resistanceOf(text: string, lang: Language, playbook: Playbook): Resistance {
  const { emotion } = recognise({ text, lang }, playbook);
  return { pushes: PUSHING.test(text) && !YIELDING.test(text), temper: emotion };
}

/**
 * Compares the model's customers with the scripted ones over the last replies, whether they were used or turned down:
 * −1 (harder) to 1 (softer). A model drifts towards pleasing; once it has, it stays off until the next start.
 */
export class TooEasyIndex {
  readonly #gaps: number[] = [];
  #isOff = false;

  add(scripted: Resistance, worded: Resistance): void {
    const push = Number(scripted.pushes) - Number(worded.pushes);
    const temper = (scripted.temper - worded.temper) / 4;
    this.#gaps.push((push + temper) / 2);
    if (this.#gaps.length > WINDOW) this.#gaps.shift();
    if (this.#gaps.length >= ENOUGH && this.value > TOO_EASY) this.#isOff = true;
  }

  get value(): number {
    const sum = this.#gaps.reduce((all, gap) => all + gap, 0);
    return this.#gaps.length === 0 ? 0 : sum / this.#gaps.length;
  }

  get isOff(): boolean {
    return this.#isOff;
  }
}

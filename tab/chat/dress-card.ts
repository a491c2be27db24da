import { phrasesOf } from '../shared/phrases.ts';

/** What the card's JSON cannot say: breath marks in spoken lines, keys on buttons, folds that start closed. */
export function dress(card: HTMLElement): void {
  for (const id of ['line', 'question']) {
    for (const run of card.querySelectorAll<HTMLElement>(`#${id} .ac-textRun`)) breathe(run);
  }
  for (const run of card.querySelectorAll<HTMLElement>('#safety-steps .ac-textRun')) number(run);
  card.setAttribute('role', 'group');
  for (const button of card.querySelectorAll<HTMLButtonElement>('.ac-pushButton')) {
    if (button.hasAttribute('aria-controls')) button.setAttribute('aria-expanded', 'false');
    else showKey(button);
  }
}

/** Where shapes are drawn over the card's own glyphs; null where the card has no such part. */
export interface DrawnPlaces {
  readonly temper: Element | null;
  readonly stage: Element | null;
}

/** Takes the glyphs of temper and stage away and leaves room to draw them. */
export function makeRoom(card: HTMLElement): DrawnPlaces {
  const temper = card.querySelector('#temper');
  temper?.replaceChildren();
  const name = card.querySelector('#stage');
  if (!name) return { temper, stage: null };
  const word = document.createElement('span');
  word.textContent = (name.textContent ?? '').replace(/^[●○]+\s*/u, '');
  const stage = document.createElement('span');
  name.replaceChildren(stage, word);
  return { temper, stage };
}

/** The buttons that digits press, in the order of their digits. */
export function keyButtons(root: ParentNode): readonly HTMLButtonElement[] {
  return [...root.querySelectorAll<HTMLButtonElement>('.ac-pushButton[data-key]')];
}

function breathe(run: HTMLElement): void {
  const pieces = phrasesOf(run.textContent ?? '').flatMap((phrase) => {
    const piece = document.createElement('span');
    piece.className = 'phrase';
    piece.textContent = phrase.trimEnd();
    // a space at the end of an inline block is not drawn, so it stands outside
    return phrase.endsWith(' ') ? [piece, ' '] : [piece];
  });
  run.replaceChildren(...pieces);
}

/** “1  Stay with her” as a number beside its text. */
function number(run: HTMLElement): void {
  const [, digit, text] = /^(\d)\s+(.+)$/su.exec(run.textContent ?? '') ?? [];
  if (!digit || !text) return;
  const mark = document.createElement('span');
  mark.className = 'step-number';
  mark.textContent = digit;
  const words = document.createElement('span');
  words.textContent = text;
  run.classList.add('step');
  run.replaceChildren(mark, words);
}

function showKey(button: HTMLButtonElement): void {
  const [, digit, title] = /^(\d) (.+)$/u.exec(button.textContent ?? '') ?? [];
  if (!digit || !title) return;
  button.dataset.key = digit;
  const key = document.createElement('kbd');
  key.textContent = digit;
  const words = document.createElement('span');
  words.textContent = title;
  button.removeAttribute('aria-label');
  button.removeAttribute('title');
  button.replaceChildren(key, ' ', words);
}

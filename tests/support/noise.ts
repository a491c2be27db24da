import type { Playbook } from '../../scripts/playbook.ts';

/**
 * The slips of an input method: about one Han character in ten becomes another of the same sound, is swapped with its
 * neighbour or falls out; the same seed gives the same slips.
 */
export function withSlips(text: string, seed: number, { tables }: Pick<Playbook, 'tables'>): string {
  const chance = generator(seed);
  const characters = [...text];
  for (let i = 0; i < characters.length; i++) {
    const character = characters[i] ?? '';
    if (!/\p{Script=Han}/u.test(character) || chance() >= 0.1) continue;
    const kind = chance();
    if (kind < 0.7) characters[i] = sameSound(character, chance(), tables);
    else if (kind < 0.85 && i > 0) [characters[i - 1], characters[i]] = [character, characters[i - 1] ?? ''];
    else characters[i] = '';
  }
  return characters.join('');
}

function sameSound(character: string, chance: number, tables: Playbook['tables']): string {
  const alike = Object.values(tables.syllables).find((characters) => characters.includes(character));
  // an input method offers the common ones first
  const offered = alike?.slice(0, 12) ?? character;
  return offered.charAt(Math.floor(chance * offered.length)) || character;
}

/** mulberry32 */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

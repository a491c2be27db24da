import type { CharacterTables } from '../../scripts/playbook.ts';

const prepared = new WeakMap<CharacterTables, Uint16Array>();

/**
 * Every UTF-16 unit as it is compared: half width, lower case, simplified. One unit stays one unit; a unit that has no
 * such form stays as it is.
 */
export function plainUnits(tables: CharacterTables): Uint16Array {
  const known = prepared.get(tables);
  if (known) return known;
  const units = Uint16Array.from({ length: 0x10000 }, (_, code) => code);
  for (let i = 0; i + 1 < tables.simplified.length; i += 2) {
    units[tables.simplified.charCodeAt(i)] = tables.simplified.charCodeAt(i + 1);
  }
  for (let code = 0x21; code <= 0x7e; code++) {
    const lower = code >= 0x41 && code <= 0x5a ? code + 32 : code;
    units[code] = lower;
    units[code + 0xfee0] = lower;
  }
  // Latin with accents, Greek and Cyrillic letters
  for (let code = 0xc0; code < 0x530; code++) {
    const lower = String.fromCharCode(code).toLowerCase();
    if (lower.length === 1) units[code] = lower.charCodeAt(0);
  }
  prepared.set(tables, units);
  return units;
}

/** A text unit by unit through such a table. */
export function throughUnits(text: string, units: Uint16Array): string {
  let changed = '';
  let copied = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const plain = units[unit] as number;
    if (plain === unit) continue;
    changed += text.slice(copied, i) + String.fromCharCode(plain);
    copied = i + 1;
  }
  return copied === 0 ? text : changed + text.slice(copied);
}

import type { CharacterTables } from '../../scripts/playbook.ts';

/** How words sound, for those who type pinyin: 信用卡 is `xyk` by its initials and `xinyongka` in full. */
export interface Sound {
  readonly initials: string;
  readonly full: string;
}

/** Makes a reader of sounds from the playbook's tables; a character with several readings has its first one. */
export function soundReader({ syllables }: CharacterTables): (text: string) => Sound {
  const readings = new Map<string, string>();
  for (const [syllable, characters] of Object.entries(syllables)) {
    for (const character of characters) if (!readings.has(character)) readings.set(character, syllable);
  }
  return (text) => {
    const sounds = [...text].map(
      (character) => readings.get(character) ?? (/[a-z]/u.test(character) ? character : ''),
    );
    return { initials: sounds.map((sound) => sound.slice(0, 1)).join(''), full: sounds.join('') };
  };
}

const BREATH = /(?<=[，。！？；：][”’」）]*)(?![，。！？；：”’」）])|(?<=[,.!?;:][”’"')]*\s+)(?=\S)/u;

/** A spoken line in the pieces at which a person breathes: each ends with its own punctuation. */
export function phrasesOf(line: string): readonly string[] {
  return line.split(BREATH);
}

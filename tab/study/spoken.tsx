import { phrasesOf } from '../shared/phrases.ts';

/** A line in pieces that are never broken inside: it breaks where a person breathes. */
export function Phrases({ line }: { readonly line: string }) {
  return phrasesOf(line).map((phrase, index, all) => (
    <span key={all.slice(0, index + 1).join('')} className="phrase">
      {phrase}
    </span>
  ));
}

/** A line to say: the brand bar means “say this”. */
export const Spoken = ({ line }: { readonly line: string }) => (
  <p className="spoken">
    <Phrases line={line} />
  </p>
);

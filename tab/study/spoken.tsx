import { phrasesOf } from '../shared/phrases.ts';

/** A line to say: the brand bar means “say this”; it breaks where a person breathes. */
export function Spoken({ line }: { readonly line: string }) {
  const phrases = phrasesOf(line);
  return (
    <p className="spoken">
      {phrases.map((phrase, index) => (
        <span key={phrases.slice(0, index + 1).join('')} className="phrase">
          {phrase}
        </span>
      ))}
    </p>
  );
}

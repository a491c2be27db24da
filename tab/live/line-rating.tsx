import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Rating } from '../../bot/api/live.ts';
import { useLang } from '../shared/language.tsx';
import { generatedStrings } from '../shared/strings-generated.ts';

interface LineRatingProps {
  readonly rating: Rating | null;
  /** true once the server has kept it */
  readonly onRate: (rating: Rating) => Promise<boolean>;
}

/** What she thinks of a generated line that she said; one tap opens the choice, and she may change her mind. */
export function LineRating({ rating, onRate }: LineRatingProps) {
  const words = generatedStrings(useLang());
  const [open, setOpen] = useState(false);
  // the thread that comes with the next turn says the same
  const [given, setGiven] = useState(rating);
  const choices = Object.keys(words.ratings) as readonly Rating[];
  const choose = async (choice: Rating) => {
    if (!(await onRate(choice))) return;
    setGiven(choice);
    setOpen(false);
  };
  return (
    <span className="line-rating">
      <Button
        size="small"
        appearance="subtle"
        aria-expanded={open}
        onClick={() => setOpen((shown) => !shown)}
      >
        {given ? words.rated(words.ratings[given]) : words.ask}
      </Button>
      {open
        ? choices.map((choice) => (
            <Button key={choice} size="small" onClick={() => void choose(choice)}>
              {words.ratings[choice]}
            </Button>
          ))
        : null}
    </span>
  );
}

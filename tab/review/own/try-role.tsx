import { useLang } from '../../shared/language.tsx';
import { useMe } from '../../shared/person.tsx';
import { reviewStrings } from '../../shared/strings-review.ts';

/** In local mode: how to see the screens of others. */
export function TryRole() {
  const words = reviewStrings(useLang());
  const me = useMe();
  return me && me.demo.length > 0 ? <p className="note">{words.noPlaceTry}</p> : null;
}

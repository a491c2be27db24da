import { useLang } from './language.tsx';
import { generatedStrings } from './strings-generated.ts';

/** Words of a model are marked as that wherever they stand. */
export function GeneratedMark() {
  const lang = useLang();
  return (
    <small className="generated-mark" lang={lang}>
      <span aria-hidden="true">✦ </span>
      {generatedStrings(lang).mark}
    </small>
  );
}

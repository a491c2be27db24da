import { Fragment } from 'react';
import { marksIn } from './marks.ts';

/** Words with the parts at fault underlined by a wave. */
export function Marked({ text, quotes }: { readonly text: string; readonly quotes: readonly string[] }) {
  return marksIn(text, quotes).map(({ words, at, fault }) =>
    fault ? (
      <mark key={at} className="fault">
        {words}
      </mark>
    ) : (
      <Fragment key={at}>{words}</Fragment>
    ),
  );
}

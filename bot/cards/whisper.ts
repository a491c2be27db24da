import type { Element } from './card-schema.ts';
import { label, verbatim } from './elements.ts';
import { wordsOf } from './strings.ts';
import type { LiveCardView } from './view.ts';

/** A word from the supervisor, and who has the talk when it is not the one who reads. */
export function whispered({ whisper, watching, takenOver, lang }: LiveCardView): readonly Element[] {
  const words = wordsOf(lang);
  return [
    ...(takenOver ? [label(words.takenOver(takenOver.by), { id: 'taken-over', weight: 'bolder' })] : []),
    ...(watching ? [label(words.handling(watching.handler), { id: 'handling', isSubtle: true })] : []),
    ...(whisper
      ? [
          {
            type: 'Container' as const,
            id: 'whisper',
            style: 'emphasis' as const,
            spacing: 'small' as const,
            items: [
              label(words.whisper, { size: 'small', color: 'accent' }),
              verbatim(whisper, { size: 'medium', weight: 'bolder' }, { spacing: 'none' }),
            ],
          },
        ]
      : []),
  ];
}

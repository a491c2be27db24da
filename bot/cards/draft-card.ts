import { saying } from './buttons.ts';
import type { AdaptiveCard } from './card-schema.ts';
import { card, label, spoken, verbatim } from './elements.ts';
import { wordsOf } from './strings.ts';
import type { DraftCardView } from './view.ts';

const COLORS = { ok: 'good', warn: 'warning', block: 'attention' } as const;

/** “May I say this?”: yes, or why not and what to say instead. */
export function draftCard({ lang, verdict, findings, instead }: DraftCardView): AdaptiveCard {
  const words = wordsOf(lang);
  const answer = words.draft[verdict];
  return card(
    lang,
    [answer, instead].filter(Boolean).join('\n'),
    [
      label(answer, { weight: 'bolder', color: COLORS[verdict] }),
      ...findings.map(({ rule, quote, why }) =>
        verbatim(`“${quote}” ${why}（${rule}）`, { isSubtle: true }, { spacing: 'small' }),
      ),
      ...(instead
        ? [
            label(words.instead, { size: 'small', isSubtle: true }),
            spoken(instead, { size: 'large', weight: 'bolder' }, { spacing: 'none' }),
          ]
        : []),
      label(words.draftKept, { size: 'small', isSubtle: true, separator: true }),
    ],
    instead ? [saying(words.iSaid, `${words.iSaidCommand}${instead}`)] : [],
  );
}

import type { Playbook } from '../../../scripts/playbook.ts';
import { halfOf } from '../../../scripts/vocabulary.ts';
import type { Causes } from '../../api/review/overview.ts';
import type { Period } from './overview.ts';
import { queryString } from './query.ts';

const MOST_QUOTES = 4;

/**
 * The causes behind the complaints, for putting things right at the root: how many, whose words, what customer,
 * regulator and public care about, and the step that restores trust (CAP-19). The angriest words come first. Pure.
 */
export function causesOf({ talks, before, lang, query, from, to }: Period, playbook: Playbook): Causes {
  const half = halfOf(lang);
  const causes = playbook.causes.flatMap((cause) => {
    const own = talks.filter((talk) => talk.cause === cause.id);
    if (own.length === 0) return [];
    const loudest = own.filter(({ quote }) => quote !== '').sort((a, b) => b.temperPeak - a.temperPeak);
    return [
      {
        key: cause.id,
        name: cause[half],
        count: own.length,
        query: queryString(query, { from, to, cause: cause.id }),
        before: before.filter((talk) => talk.cause === cause.id).length,
        quotes: loudest.slice(0, MOST_QUOTES).map(({ id, quote }) => ({ talk: id, text: quote })),
        customer: cause.customer[half],
        regulator: cause.regulator[half],
        public: cause.public[half],
        firstStep: cause.firstStep[half],
      },
    ];
  });
  return { causes: causes.sort((a, b) => b.count - a.count) };
}

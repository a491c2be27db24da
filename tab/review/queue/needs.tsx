import { ClockRegular, EyeRegular, ProhibitedRegular, ShieldRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { Today } from '../../../bot/api/review/queue.ts';
import { reviewAddress } from '../../route.ts';
import { useLang } from '../../shared/language.tsx';
import { queueStrings } from '../../shared/strings-queue.ts';
import { reviewStrings } from '../../shared/strings-review.ts';
import { sameQuery } from './conditions.ts';

type Need = Today['needs'][number];

/** The needs that stand as cards, with their shapes; the others stand in the column of views. */
const CARDS: Readonly<Partial<Record<Need['need'], ReactElement>>> = {
  safety: <ShieldRegular />,
  'red-line': <ProhibitedRegular />,
  overdue: <ClockRegular />,
  sample: <EyeRegular />,
};

interface NeedsProps {
  readonly name: string;
  /** null while it is on its way */
  readonly today: Today | null;
  readonly query: string;
}

/** Good morning, and what needs her today. */
export function Needs({ name, today, query }: NeedsProps) {
  const lang = useLang();
  const words = queueStrings(lang);
  const cards = (today?.needs ?? []).filter(({ need }) => need in CARDS);
  return (
    <section className="needs" aria-label={words.needsLabel}>
      <h1>{today ? words.greet(helloOf(new Date().getHours(), words.greetings), name, today.talks) : ' '}</h1>
      <ul className="needs-cards">
        {cards.map((card) => (
          <li key={card.need}>
            <NeedCard card={card} current={sameQuery(card.query, query)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function NeedCard({ card, current }: { readonly card: Need; readonly current: boolean }) {
  const { need, count, query, note } = card;
  return (
    <a
      className={`need need-${count > 0 ? need : 'none'}`}
      href={reviewAddress('queue', { query })}
      aria-current={current ? 'true' : undefined}
    >
      <span className="need-count">{count}</span>
      <span className="need-what">
        <b>
          {CARDS[need]}
          {reviewStrings(useLang()).needs[need]}
        </b>
        <small>{note}</small>
      </span>
    </a>
  );
}

function helloOf(hour: number, greetings: readonly string[]): string {
  const part = hour < 11 ? 0 : hour < 14 ? 1 : hour < 18 ? 2 : 3;
  return greetings[part] ?? '';
}

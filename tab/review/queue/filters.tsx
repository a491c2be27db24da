import { Button, Input } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import type { Me } from '../../../bot/api/review/me.ts';
import type { QueueQuery } from '../../../bot/api/review/queue.ts';
import { useLang, useStrings } from '../../shared/language.tsx';
import { queueStrings } from '../../shared/strings-queue.ts';
import { reviewStrings } from '../../shared/strings-review.ts';
import { dateText } from '../../shared/time.ts';
import { useNames } from '../names.tsx';
import { Chip } from './chip.tsx';
import { type ChipModel, type ChipSources, mainChips, moreChips } from './chips.ts';
import { conditionOf, isNarrowed, USUAL_SORT, withConditions } from './conditions.ts';
import { SaveView } from './save-view.tsx';

interface FiltersProps {
  readonly query: string;
  readonly me: Me;
  readonly listed: { readonly total: number; readonly capped: boolean } | null;
  readonly onQuery: (query: string) => void;
  readonly onSaved: () => void;
}

/** A pause this long sends the search; milliseconds. */
const PAUSE = 300;
const SORTS: readonly QueueQuery['sort'][] = ['needs-first', 'newest', 'oldest', 'angriest', 'lowest-score'];

/** Search, conditions and order of the queue. */
export function Filters({ query, me, listed, onQuery, onSaved }: FiltersProps) {
  const lang = useLang();
  const words = queueStrings(lang);
  const { tempers } = useStrings();
  const names = useNames();
  const sources: ChipSources = {
    query,
    me,
    words,
    shared: reviewStrings(lang),
    tempers,
    names: (kind) => names.all(kind),
    rules: names.all('rules'),
    now: Date.now(),
    day: (at) => dateText(at, lang),
  };
  const [opened, setOpened] = useState(false);
  const more = moreChips(sources);
  const folded = opened ? more : more.filter(({ says }) => says !== null);
  const sort = (conditionOf(query, 'sort') ?? USUAL_SORT) as QueueQuery['sort'];
  const chip = (model: ChipModel) => (
    <Chip
      key={model.key}
      label={model.says ?? model.name}
      active={model.says !== null}
      choices={model.choices}
      chosen={model.chosen}
      several={model.several}
      onChoose={(chosen) => onQuery(model.choose(chosen))}
    />
  );
  return (
    <section className="filters" aria-label={words.search}>
      <Search query={query} found={listed && words.found(listed.total, listed.capped)} onQuery={onQuery} />
      {mainChips(sources).map(chip)}
      {folded.map(chip)}
      {opened ? null : (
        <Button className="chip-more" appearance="subtle" onClick={() => setOpened(true)}>
          {words.more}
        </Button>
      )}
      {isNarrowed(query) ? (
        <Button
          appearance="subtle"
          onClick={() => onQuery(withConditions('', { sort: conditionOf(query, 'sort') }))}
        >
          {words.clear}
        </Button>
      ) : null}
      <span className="filters-end">
        <Chip
          label={words.sorts[sort]}
          active={false}
          several={false}
          choices={SORTS.map((id) => ({ id, name: words.sorts[id] }))}
          chosen={[sort]}
          onChoose={([id]) => onQuery(withConditions(query, { sort: id ?? null }))}
        />
        <SaveView query={query} onSaved={onSaved} />
      </span>
    </section>
  );
}

interface SearchProps {
  readonly query: string;
  readonly found: string | null;
  readonly onQuery: (query: string) => void;
}

/** Searches what was said, a moment after the typing stops. */
function Search({ query, found, onQuery }: SearchProps) {
  const words = queueStrings(useLang());
  const asked = conditionOf(query, 'text') ?? '';
  const [typed, setTyped] = useState(asked);
  const sent = useRef(asked);
  const latest = useRef(onQuery);
  latest.current = onQuery;
  // the address may change under the box: a saved view, the way back
  useEffect(() => {
    if (asked !== sent.current) setTyped(asked);
    sent.current = asked;
  }, [asked]);
  useEffect(() => {
    const text = typed.trim();
    if (text === sent.current) return;
    const timer = setTimeout(() => {
      sent.current = text;
      latest.current(withConditions(query, { text: text || null }));
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [typed, query]);
  return (
    <Input
      className="search"
      type="search"
      value={typed}
      maxLength={100}
      aria-label={words.search}
      placeholder={words.search}
      contentBefore={<SearchRegular />}
      contentAfter={
        <span role="status" className="note">
          {found}
        </span>
      }
      onChange={(_event, { value }) => setTyped(value)}
    />
  );
}

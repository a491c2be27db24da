import { Button } from '@fluentui/react-components';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { QueueRow } from '../../../bot/api/review/queue.ts';
import { useLang } from '../../shared/language.tsx';
import { post } from '../../shared/request.ts';
import { queueStrings } from '../../shared/strings-queue.ts';
import { reviewStrings } from '../../shared/strings-review.ts';
import { isNarrowed } from './conditions.ts';
import { Row } from './row.tsx';

interface RowsProps {
  readonly query: string;
  readonly listed: {
    readonly rows: readonly QueueRow[];
    readonly next: string | null;
    readonly total: number;
    readonly capped: boolean;
  };
  readonly busy: boolean;
  readonly mayFlag: boolean;
  readonly onMore: () => Promise<void>;
  readonly onPatch: (id: string, change: Partial<QueueRow>) => void;
}

/** The talks, one a row. J and K go down and up, Enter opens, F flags. */
export function Rows({ query, listed, busy, mayFlag, onMore, onPatch }: RowsProps) {
  const lang = useLang();
  const words = queueStrings(lang);
  const list = useRef<HTMLOListElement>(null);
  const [told, setTold] = useState('');
  const { rows, next, total, capped } = listed;
  if (rows.length === 0) {
    return (
      <div className="queue-empty" role="status">
        <p>{isNarrowed(query) ? words.emptyFiltered : words.emptyAll}</p>
        <p className="note">{isNarrowed(query) ? words.emptyFilteredTry : words.emptyAllTry}</p>
      </div>
    );
  }

  const links = () => Array.from(list.current?.querySelectorAll<HTMLElement>('a.row') ?? []);
  async function onKey(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const all = links();
    const index = all.indexOf(document.activeElement as HTMLElement);
    const key = event.key.toLowerCase();
    if (key === 'j' || key === 'arrowdown') focusRow(all[index + 1], event);
    if (key === 'k' || key === 'arrowup') focusRow(all[index - 1], event);
    const row = rows[index];
    if (key === 'f' && mayFlag && row) await flag(row);
  }
  async function flag({ id, flagged }: QueueRow) {
    onPatch(id, { flagged: !flagged });
    const act = { id: crypto.randomUUID(), act: { kind: 'flag', on: !flagged } };
    const result = await post(`/api/review/talks/${encodeURIComponent(id)}/acts`, act, lang);
    if (result.kind !== 'done') onPatch(id, { flagged });
    setTold(
      result.kind !== 'done' ? reviewStrings(lang).notKept : flagged ? words.unflaggedNow : words.flaggedNow,
    );
  }
  async function showMore() {
    const first = rows.length;
    await onMore();
    requestAnimationFrame(() => links()[first]?.focus());
  }

  const { columns } = words;
  return (
    <section className="rows" aria-busy={busy} aria-label={columns.matter}>
      <div className="row-heads" aria-hidden="true">
        {[
          columns.time,
          columns.matter,
          columns.temper,
          columns.signals,
          columns.rules,
          columns.score,
          columns.review,
        ].map((name) => (
          <span key={name}>{name}</span>
        ))}
      </div>
      <ol ref={list} className="row-list" onKeyDown={onKey}>
        {rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </ol>
      <footer className="row-foot">
        <span className="row-keys">{words.keys}</span>
        {next ? (
          <Button disabledFocusable={busy} onClick={showMore}>
            {words.moreRows}
          </Button>
        ) : null}
        <span>{words.shown(rows.length, words.found(total, capped))}</span>
      </footer>
      <p className="visually-hidden" role="status">
        {told}
      </p>
    </section>
  );
}

function focusRow(row: HTMLElement | undefined, event: KeyboardEvent): void {
  if (!row) return;
  event.preventDefault();
  row.focus();
}

import { useCallback, useEffect, useState } from 'react';
import type { QueuePage, QueueRow } from '../../../bot/api/review/queue.ts';
import { useLang } from '../../shared/language.tsx';
import { type ReadResult, read } from '../../shared/request.ts';
import { keepTrail } from '../trail.ts';

const PAGE = 50;
type NotRead = Exclude<ReadResult<unknown>, { readonly kind: 'read' }>;

interface Listed {
  readonly rows: readonly QueueRow[];
  readonly next: string | null;
  readonly total: number;
  readonly capped: boolean;
}

/** The talks of a query, page after page. While another query is on its way the talks of the last one stay. */
export function useQueue(query: string) {
  const lang = useLang();
  const [listed, setListed] = useState<Listed | null>(null);
  const [fault, setFault] = useState<NotRead | null>(null);
  const [busy, setBusy] = useState(true);
  const [round, setRound] = useState(0);

  useEffect(() => {
    let left = false;
    // `round` is what asks again
    void round;
    setBusy(true);
    read<QueuePage>(pathOf(query, null), lang).then((result) => {
      if (left) return;
      setBusy(false);
      setFault(result.kind === 'read' ? null : result);
      if (result.kind === 'read') setListed(result.body);
    });
    return () => {
      left = true;
    };
  }, [query, lang, round]);

  useEffect(() => {
    if (listed) keepTrail({ query, ids: listed.rows.map(({ id }) => id), total: listed.total });
  }, [listed, query]);

  const more = useCallback(async () => {
    if (!listed?.next) return;
    setBusy(true);
    const result = await read<QueuePage>(pathOf(query, listed.next), lang);
    setBusy(false);
    if (result.kind !== 'read') return setFault(result);
    setFault(null);
    setListed({ ...result.body, rows: [...listed.rows, ...result.body.rows] });
  }, [listed, query, lang]);

  const patch = useCallback((id: string, change: Partial<QueueRow>) => {
    setListed(
      (now) => now && { ...now, rows: now.rows.map((row) => (row.id === id ? { ...row, ...change } : row)) },
    );
  }, []);

  return { listed, fault, busy, more, patch, again: useCallback(() => setRound((n) => n + 1), []) };
}

function pathOf(query: string, cursor: string | null): string {
  const params = new URLSearchParams(query);
  params.set('limit', String(PAGE));
  if (cursor) params.set('cursor', cursor);
  return `/api/review/queue?${params}`;
}

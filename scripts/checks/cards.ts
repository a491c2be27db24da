import type { Fault } from '../fault.ts';
import { faultOf } from '../messages.ts';
import type { ScriptSources } from '../sources.ts';

/** Rule cards out of force, and checks that have not happened yet. `today` is an ISO date. */
export function cardFaults({ cards, banks }: ScriptSources, today: string): readonly Fault[] {
  const stale = cards.flatMap((source) => {
    const { id, effectiveTo } = source.content;
    if (!effectiveTo || effectiveTo >= today) return [];
    return [
      faultOf('stale-card', { path: source.path, line: source.lineOf(['effectiveTo']) }, id, effectiveTo),
    ];
  });
  const checks = [
    ...cards.map((source) => ({ source, way: ['checkedOn'], date: source.content.checkedOn })),
    ...banks.flatMap((source) =>
      Object.entries(source.content.settings).map(([name, { checkedOn }]) => ({
        source,
        way: ['settings', name, 'checkedOn'],
        date: checkedOn,
      })),
    ),
  ];
  const early = checks
    .filter(({ date }) => date > today)
    .map(({ source, way, date }) =>
      faultOf('future-date', { path: source.path, line: source.lineOf(way) }, date),
    );
  return [...stale, ...early];
}

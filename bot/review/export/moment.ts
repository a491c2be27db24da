import type { Playbook } from '../../../scripts/playbook.ts';

const HOUR = 3_600_000;

/** Hours that the bank's clocks are ahead of Greenwich: the setting `utc-offset`. */
export const offsetOf = ({ bank }: Playbook): number => Number(bank.settings['utc-offset']?.zh ?? 8);

/** A moment (epoch milliseconds) as the bank's clocks show it, with their zone: 2026-11-20T10:42:00+08:00. */
export function isoWithZone(at: number, offset: number): string {
  const shown = new Date(at + offset * HOUR).toISOString().slice(0, 19);
  const minutes = Math.abs(Math.round(offset * 60));
  const two = (value: number) => String(value).padStart(2, '0');
  return `${shown}${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** The same for people: 2026-11-20 10:42. */
export const shortMoment = (at: number, offset: number): string =>
  isoWithZone(at, offset).slice(0, 16).replace('T', ' ');

import type { Table } from './tables.ts';

/** The tables as a Markdown page. */
export function pageOf(tables: readonly Table[], note: string): string {
  const parts = tables.map(({ title, columns, rows }) =>
    [`## ${title}`, '', lineOf(columns), lineOf(columns.map(() => '---')), ...rows.map(lineOf)].join('\n'),
  );
  return [`# How well the recogniser reads`, note, ...parts].join('\n\n').concat('\n');
}

const lineOf = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

/** The same for a terminal. */
export function textOf({ title, columns, rows }: Table): string {
  const all = [columns, ...rows];
  const widths = columns.map((_, i) => Math.max(...all.map((row) => row[i]?.length ?? 0)));
  const lines = all.map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return [`\n${title}`, ...lines].join('\n');
}

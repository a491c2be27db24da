import type { Table } from './report.ts';

const asText = (text: string) => text.replace(/[&<>]/gu, (c) => `&#${c.charCodeAt(0)};`);

/** The tables as one page without a script. */
export function pageOf(tables: readonly Table[], note: string): string {
  const body = tables.map(({ title, columns, rows }) => {
    const head = columns.map((column) => `<th>${asText(column)}</th>`).join('');
    const lines = rows.map((row) => `<tr>${row.map((cell) => `<td>${asText(cell)}</td>`).join('')}</tr>`);
    return `<h2>${asText(title)}</h2><table><tr>${head}</tr>${lines.join('')}</table>`;
  });
  return `<!doctype html><meta charset="utf-8"><title>Recogniser</title><style>
body{font:15px/1.6 system-ui;max-width:60rem;margin:2rem auto;padding:0 1rem}
table{border-collapse:collapse}td,th{padding:.2rem .8rem;text-align:left;border-bottom:1px solid #8884}
</style><h1>Recogniser: cross-validated figures</h1><p>${asText(note)}</p>${body.join('\n')}`;
}

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

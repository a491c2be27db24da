import { readFile } from 'node:fs/promises';
import { brokenText } from '../review/export/strings.ts';
import { verifyFile } from '../review/export/verify.ts';

/**
 * `coach verify FILE…`: one JSON object a file, whole or where it is broken. The head of the chain can be compared with
 * what the audit log kept of the export. Returns whether all are whole; null when a file cannot be read.
 */
export async function verifyFiles(files: readonly string[]): Promise<boolean | null> {
  let areWhole = true;
  for (const file of files) {
    const content = await readFile(file).catch(() => null);
    if (!content) {
      process.stderr.write(`${brokenText.unreadable(file)}\n`);
      return null;
    }
    const verdict = await verifyFile(content);
    areWhole &&= verdict.kind === 'whole';
    const told =
      verdict.kind === 'whole'
        ? { whole: true, talks: verdict.talks, head: verdict.head }
        : { whole: false, place: verdict.place, message: brokenText.at(verdict.place) };
    process.stdout.write(`${JSON.stringify({ file, ...told })}\n`);
  }
  return areWhole;
}

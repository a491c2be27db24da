import { ask } from '../../shared/request.ts';
import type { Lang } from '../../shared/strings.ts';

export type Downloaded =
  | { readonly kind: 'done'; readonly name: string; readonly bytes: number }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed' };

/**
 * Fetches a file, counting as it streams, and hands it to the browser when all of it is there. Half a file is never
 * kept.
 */
export async function download(
  path: string,
  lang: Lang,
  stop: AbortSignal,
  onBytes: (bytes: number) => void,
): Promise<Downloaded> {
  try {
    const response = await ask(path, lang, { signal: stop });
    if (!response.ok || !response.body) return { kind: 'failed' };
    const parts: Uint8Array<ArrayBuffer>[] = [];
    let bytes = 0;
    const reader = response.body.getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      parts.push(part.value);
      bytes += part.value.length;
      onBytes(bytes);
    }
    const name = nameIn(response.headers.get('content-disposition')) ?? 'export';
    give(new Blob(parts), name);
    return { kind: 'done', name, bytes };
  } catch {
    return { kind: stop.aborted ? 'stopped' : 'failed' };
  }
}

const nameIn = (disposition: string | null): string | null =>
  /filename="([^"]+)"/u.exec(disposition ?? '')?.[1] ?? null;

function give(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

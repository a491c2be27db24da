import type { ImportEvent, ImportFormat } from '../../../bot/api/review/exchange.ts';
import { ask } from '../../shared/request.ts';
import type { Lang } from '../../shared/strings.ts';

export interface ImportFault {
  readonly kind: 'failed';
  readonly detail: string | null;
}

/** Sends a file and tells each event as it comes; an answer that breaks off before its end is a fault. */
export async function importFile(
  file: File,
  format: ImportFormat,
  lang: Lang,
  tell: (event: ImportEvent | ImportFault) => void,
): Promise<void> {
  let ended = false;
  try {
    const response = await ask(`/api/review/import?format=${format}`, lang, {
      method: 'POST',
      // a type of its own, so that no other site's form can send it
      headers: { 'content-type': 'application/x-coach-import' },
      body: file,
    });
    if (!response.ok || !response.body) {
      const problem = (await response.json().catch(() => ({}))) as { readonly detail?: string };
      return tell({ kind: 'failed', detail: problem.detail ?? null });
    }
    for await (const event of eventsOf(response.body)) {
      ended = event.kind !== 'progress';
      tell(event);
    }
  } catch {
    ended = false;
  }
  if (!ended) tell({ kind: 'failed', detail: null });
}

async function* eventsOf(body: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<ImportEvent> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const lines = (text + part.value).split('\n');
    text = lines.pop() ?? '';
    for (const line of lines) if (line !== '') yield JSON.parse(line) as ImportEvent;
  }
  if (text !== '') yield JSON.parse(text) as ImportEvent;
}

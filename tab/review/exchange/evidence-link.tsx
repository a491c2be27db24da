import { Button } from '@fluentui/react-components';
import { useLang } from '../../shared/language.tsx';
import { keepingStrings } from '../../shared/strings-keeping.ts';
import { transcriptStrings } from '../../shared/strings-transcript.ts';
import { useDownload } from './use-download.ts';

/** The evidence pack of one talk. */
export function EvidenceLink({ talk }: { readonly talk: string }) {
  const lang = useLang();
  const words = keepingStrings(lang);
  const { state, start } = useDownload();
  const said =
    state.kind === 'failed'
      ? words.exportFailed
      : state.kind === 'done'
        ? words.exported(state.name, Math.ceil(state.bytes / 1024))
        : '';
  return (
    <>
      <Button
        disabledFocusable={state.kind === 'running'}
        onClick={() => start(`/api/review/export?${new URLSearchParams({ format: 'pdf', id: talk })}`)}
      >
        {transcriptStrings(lang).evidence}
      </Button>
      <span className={state.kind === 'failed' ? 'fault-text' : 'visually-hidden'} role="status">
        {said}
      </span>
    </>
  );
}

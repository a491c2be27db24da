import { useLang } from '../shared/language.tsx';
import { Loaded } from '../study/notice.tsx';
import { Dissected } from './dissected.tsx';
import { Telling } from './telling.tsx';
import { useRetelling } from './use-retelling.ts';

/** One talk from memory: told question by question, then taken apart. */
export function RecallTalk({ id }: { readonly id: string }) {
  const handle = useRetelling(id, useLang());
  const { view, load } = handle.telling;
  if (load !== 'ready') {
    return (
      <Loaded result={load === 'unreachable' ? { kind: load } : null} again={handle.reload} page="recall">
        {() => null}
      </Loaded>
    );
  }
  if (view?.debrief) return <Dissected view={view} debrief={view.debrief} handle={handle} />;
  return <Telling view={view} handle={handle} />;
}

import { type KeyboardEvent, useRef } from 'react';
import type { Candidate, CandidateList } from '../../../bot/api/review/candidates.ts';
import { useLang } from '../../shared/language.tsx';
import { candidateStrings } from '../../shared/strings-candidates.ts';
import { CandidateItem } from './candidate-item.tsx';
import { useCandidates } from './use-candidates.ts';

interface CandidateChoiceProps {
  readonly first: CandidateList;
  /** whether she may open the talks */
  readonly mayRead: boolean;
}

/** One line after another. J and K go down and up, A takes it, D leaves it out; then the next open one is at hand. */
export function CandidateChoice({ first, mayRead }: CandidateChoiceProps) {
  const words = candidateStrings(useLang());
  const items = useRef<HTMLOListElement>(null);
  const { list, busy, told, decide, left } = useCandidates(first);

  const open = list.findIndex(({ decision }) => decision === null);
  const focusOn = (index: number) => (items.current?.children[index] as HTMLElement | undefined)?.focus();
  async function choose(candidate: Candidate, act: 'accept' | 'decline') {
    const index = list.indexOf(candidate);
    if (busy || !(await decide(candidate, act))) return;
    const next = list.findIndex(({ decision }, i) => i > index && decision === null);
    focusOn(next >= 0 ? next : index);
  }
  function onKey(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const at = Array.from(items.current?.children ?? []).findIndex((item) =>
      item.contains(document.activeElement),
    );
    const candidate = list[at];
    const key = event.key.toLowerCase();
    if (key === 'j') focusOn(at + 1);
    else if (key === 'k') focusOn(at - 1);
    else if (key === 'a' && candidate) void choose(candidate, 'accept');
    else if (key === 'd' && candidate) void choose(candidate, 'decline');
    else return;
    event.preventDefault();
  }

  return (
    <>
      <p className="candidates-told">
        <span>{words.left(left)}</span>
        <span className={told.fault ? 'fault-text' : 'note'} role="status">
          {told.text}
        </span>
      </p>
      <ol ref={items} className="pane candidates" onKeyDown={onKey}>
        {list.map((candidate, index) => (
          <CandidateItem
            key={candidate.id}
            candidate={candidate}
            reachable={index === 0}
            next={index === open}
            busy={busy}
            mayRead={mayRead}
            onChoose={(act) => choose(candidate, act)}
          />
        ))}
      </ol>
      <p className="note candidates-foot">
        {words.keys} {first.capped ? words.capped : null}
      </p>
    </>
  );
}

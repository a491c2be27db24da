import { useState } from 'react';
import type { Candidate, CandidateList } from '../../../bot/api/review/candidates.ts';
import { useLang } from '../../shared/language.tsx';
import { post } from '../../shared/request.ts';
import { candidateStrings } from '../../shared/strings-candidates.ts';
import { reviewStrings } from '../../shared/strings-review.ts';

/** What is said about the last decision. */
interface Told {
  readonly text: string;
  readonly fault: boolean;
}

/**
 * The candidates while they are decided: first those that are open. They keep their places until the page is opened
 * anew, so that nothing jumps from under her hand; one that was corrected meanwhile comes as it is now.
 */
export function useCandidates(first: CandidateList) {
  const lang = useLang();
  const [list, setList] = useState(() => openFirst(first.candidates));
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState<Told>({ text: '', fault: false });

  async function decide({ id }: Candidate, act: 'accept' | 'decline'): Promise<boolean> {
    const words = candidateStrings(lang);
    setBusy(true);
    const result = await post<CandidateList>(`/api/candidates/${id}`, { act }, lang);
    setBusy(false);
    if (result.kind === 'done') {
      const { candidates } = result.body;
      setList(inPlace(list, candidates));
      setTold({ text: act === 'accept' ? words.doneAccept : words.doneDecline, fault: false });
      return true;
    }
    const text = result.kind === 'refused' ? words.changed : (result.detail ?? reviewStrings(lang).notKept);
    setTold({ text, fault: true });
    return false;
  }
  return { list, busy, told, decide, left: list.filter(({ decision }) => decision === null).length };
}

const openFirst = (candidates: readonly Candidate[]): readonly Candidate[] =>
  candidates.toSorted((a, b) => Number(a.decision !== null) - Number(b.decision !== null));

/** The fresh ones where their turns stood before, then those that are new. */
function inPlace(before: readonly Candidate[], fresh: readonly Candidate[]): readonly Candidate[] {
  const keyOf = ({ talk, turn }: Candidate) => `${talk} ${turn}`;
  const byKey = new Map(fresh.map((one) => [keyOf(one), one]));
  const known = new Set(before.map(keyOf));
  return [
    ...before.flatMap((one) => byKey.get(keyOf(one)) ?? []),
    ...fresh.filter((one) => !known.has(keyOf(one))),
  ];
}

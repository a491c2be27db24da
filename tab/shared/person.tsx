import { createContext, type ReactNode, useContext } from 'react';
import type { Me } from '../../bot/api/review/me.ts';
import { useLang } from './language.tsx';
import { type ReadResult, useRead } from './request.ts';

interface Person {
  /** null while it is on its way */
  readonly result: ReadResult<Me> | null;
  readonly again: () => void;
}

const PersonContext = createContext<Person>({ result: null, again: () => undefined });

/** Asks once who sits here, for every page. */
export function PersonProvider({ children }: { readonly children: ReactNode }) {
  const { result, again } = useRead<Me>('/api/me', useLang());
  return <PersonContext value={{ result, again }}>{children}</PersonContext>;
}

export const usePerson = (): Person => useContext(PersonContext);

/** Who sits here; null while it is not known. */
export function useMe(): Me | null {
  const { result } = usePerson();
  return result?.kind === 'read' ? result.body : null;
}

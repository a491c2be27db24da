import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { Names } from '../../bot/api/review/names.ts';
import { useLang } from '../shared/language.tsx';
import { useRead } from '../shared/request.ts';

type Kind = keyof Names;

interface NameBook {
  /** all ids of a kind with their names, in the order to offer them */
  readonly all: <K extends Kind>(kind: K) => Names[K];
  /** what an id is called; the id itself while names are on their way */
  readonly of: (kind: Kind, id: string) => string;
}

const EMPTY: Names = {
  categories: [],
  signals: [],
  acts: [],
  stages: [],
  outcomes: [],
  dimensions: [],
  rules: [],
};
const bookOf = (names: Names): NameBook => ({
  all: (kind) => names[kind],
  of: (kind, id) =>
    (names[kind] as readonly { id: string; name: string }[]).find((n) => n.id === id)?.name ?? id,
});
const NamesContext = createContext<NameBook>(bookOf(EMPTY));

/** Asks once what the ids of talks are called. */
export function NamesProvider({ children }: { readonly children: ReactNode }) {
  const { result } = useRead<Names>('/api/review/names', useLang());
  const book = useMemo(() => bookOf(result?.kind === 'read' ? result.body : EMPTY), [result]);
  return <NamesContext value={book}>{children}</NamesContext>;
}

export const useNames = (): NameBook => useContext(NamesContext);

import { createContext, useContext } from 'react';
import { type Lang, type Strings, stringsOf } from './strings.ts';

export const LanguageContext = createContext<Lang>('zh-CN');

/** The language that the page is shown in. */
export const useLang = (): Lang => useContext(LanguageContext);

/** The words of the page in the language it is shown in. */
export function useStrings(): Strings {
  return stringsOf(useLang());
}

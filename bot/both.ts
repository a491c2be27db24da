import type { Language } from '../scripts/vocabulary.ts';

/** A sentence in both languages. */
export type Both = Readonly<Record<Language, string>>;
export const both = (zh: string, en: string): Both => ({ 'zh-CN': zh, 'en-US': en });

/** Words to tap instead of typing them, in both languages. */
export type Buttons = Readonly<
  Record<Language, readonly { readonly title: string; readonly says: string }[]>
>;
export const says = (...words: readonly string[]) => words.map((word) => ({ title: word, says: word }));

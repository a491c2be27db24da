/** Nothing but what can be said aloud: no markup, quotation marks, brackets or line breaks. */
export const SPEECH = {
  'zh-CN': /^[\p{Script=Han}\da-zA-Z，。！？、；：—…·%.,:+\-/ 〔〕]+$/u,
  'en-US': /^[\da-zA-Z.,;:!?'’—–…%+\-/$£€ 〔〕]+$/u,
} as const;

/** A line as lines are compared: one case, no punctuation, no spaces. */
export const bare = (text: string): string => text.toLowerCase().replace(/[\p{P}\p{Z}]/gu, '');

/** Whether a run of `length` characters of a text stands in the secret and not in what is known anyway. */
export function sharesRun(text: string, secret: string, known: string, length: number): boolean {
  const [said, hidden, told] = [bare(text), bare(secret), bare(known)];
  for (let at = 0; at + length <= said.length; at++) {
    const run = said.slice(at, at + length);
    if (hidden.includes(run) && !told.includes(run)) return true;
  }
  return false;
}

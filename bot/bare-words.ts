/** Typed words as commands are compared: one width, one case, no mark at the end. */
export const bareWords = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s。.!！~]+$/u, '')
    .trim();

/** What this window typed and has not sent, kept until the window is closed. Storage may be closed to a framed page. */
export function keptWords<T>(key: string): T | null {
  try {
    const kept = window.sessionStorage.getItem(key);
    return kept === null ? null : (JSON.parse(kept) as T);
  } catch {
    return null;
  }
}

/** Keeps it; null forgets it. */
export function keepWords(key: string, words: unknown): void {
  try {
    if (words === null) window.sessionStorage.removeItem(key);
    else window.sessionStorage.setItem(key, JSON.stringify(words));
  } catch {
    // the words then live as long as the page
  }
}

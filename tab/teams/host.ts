import { useEffect, useState } from 'react';
import { setTokenSource } from '../shared/request.ts';
import type { Lang } from '../shared/strings.ts';
import { tokenFromTeams } from './consent.ts';
import { placeOfSubPage } from './sub-page.ts';

export type HostTheme = 'default' | 'dark' | 'contrast';

/** Where the page is shown. */
export type Host =
  | { readonly kind: 'alone' }
  | { readonly kind: 'teams'; readonly theme: HostTheme; readonly lang: Lang };

/** A frame that does not answer is no Teams; milliseconds. */
const PATIENCE = 8000;

/**
 * Finds out whether Teams shows the page and follows its theme and language; null until it is known. The library is
 * loaded only in a frame. A link to a talk and turn (subPageId `talk/<id>/<turn>`) becomes the page's address.
 */
export function useHost(): Host | null {
  const [host, setHost] = useState<Host | null>(() => (isFramed() ? null : { kind: 'alone' }));
  useEffect(() => {
    if (!isFramed()) return;
    const leave = new AbortController();
    const tell = (found: Host) => {
      if (!leave.signal.aborted) setHost(found);
    };
    connect(tell, leave.signal).catch(() => tell({ kind: 'alone' }));
    return () => leave.abort();
  }, []);
  return host;
}

/** Opens a link of Teams: inside Teams by Teams itself, else in another window. */
export async function openLink(link: string): Promise<void> {
  if (!isFramed()) {
    window.open(link, '_blank', 'noopener');
    return;
  }
  const { app } = await import('./library.ts');
  await app.openLink(link);
}

const isFramed = () => window.parent !== window;

async function connect(tell: (host: Host) => void, left: AbortSignal): Promise<void> {
  const { app } = await import('./library.ts');
  await withinPatience(app.initialize());
  setTokenSource(tokenFromTeams);
  const first = await app.getContext();
  const place = placeOfSubPage(first.page.subPageId);
  if (place) window.location.replace(place);
  const show = (shown: { readonly theme: string; readonly locale: string }) =>
    tell({ kind: 'teams', theme: themeOf(shown.theme), lang: langOf(shown.locale) });
  show(first.app);
  const look = async () => show((await app.getContext()).app);
  app.registerOnThemeChangeHandler((theme) => {
    show({ theme, locale: first.app.locale });
  });
  // Teams says nothing when its language changes: look again when the person comes back
  window.addEventListener('focus', () => void look().catch(() => undefined), { signal: left });
  await app.notifySuccess();
}

const themeOf = (name: string): HostTheme => (name === 'dark' || name === 'contrast' ? name : 'default');

/** Teams writes zh-cn, zh-tw, en-us. */
const langOf = (locale: string): Lang => (locale.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en-US');

function withinPatience<T>(promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the host is silent')), PATIENCE);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

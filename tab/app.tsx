import { FluentProvider } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useState } from 'react';
import { LiveScreen } from './live/live-screen.tsx';
import { type Route, reviewAddress, useRoute } from './route.ts';
import { LanguageContext } from './shared/language.tsx';
import { PersonProvider } from './shared/person.tsx';
import type { Lang } from './shared/strings.ts';
import { useMedia } from './shared/use-media.ts';
import { type Host, useHost } from './teams/host.ts';
import { type CoachTheme, contrastTheme, darkTheme, lightTheme } from './theme.ts';

/** Practice, its debrief, the retelling and the progress come when they are first wanted: live help stays light. */
const StudyScreen = lazy(() => import('./study/study-screen.tsx'));
const ReviewScreen = lazy(() => import('./review/review-screen.tsx'));

/** The page. The language counts for the page and for talks begun with it; in Teams it begins as Teams'. */
export function App() {
  const host = useHost();
  const route = useRoute();
  // on paper it is always light
  const dark = useMedia('screen and (prefers-color-scheme: dark)');
  const [chosen, setLang] = useState<Lang | null>(null);
  const lang = chosen ?? (host?.kind === 'teams' ? host.lang : ownLanguage());
  const inTeams = host?.kind === 'teams';
  useEffect(() => {
    // the tab of Teams is for supervisors; live help and practice are its chats
    if (inTeams && window.location.hash === '') window.location.replace(reviewAddress('queue'));
  }, [inTeams]);
  return (
    <FluentProvider className="app" theme={themeOf(host, dark)}>
      {host === null ? null : (
        <LanguageContext value={lang}>
          <PersonProvider>
            <Screens route={route} lang={lang} onLang={setLang} />
          </PersonProvider>
        </LanguageContext>
      )}
    </FluentProvider>
  );
}

const ownLanguage = (): Lang => (navigator.language.startsWith('zh') ? 'zh-CN' : 'en-US');

function themeOf(host: Host | null, dark: boolean): CoachTheme {
  if (host?.kind !== 'teams') return dark ? darkTheme : lightTheme;
  return { default: lightTheme, dark: darkTheme, contrast: contrastTheme }[host.theme];
}

interface ScreensProps {
  readonly route: Route;
  readonly lang: Lang;
  readonly onLang: (lang: Lang) => void;
}

/** Live help, once opened, stays open behind the other pages, so that no word typed or on its way is lost. */
function Screens({ route, lang, onLang }: ScreensProps) {
  const isLive = route.page === 'live';
  const [liveOpened, setLiveOpened] = useState(isLive);
  if (isLive && !liveOpened) setLiveOpened(true);
  return (
    <>
      {liveOpened ? (
        <div className="screen" hidden={!isLive}>
          <LiveScreen active={isLive} lang={lang} onLang={onLang} />
        </div>
      ) : null}
      {route.page === 'live' ? null : (
        <div className="screen">
          <Suspense fallback={null}>
            {route.page === 'review' ? (
              <ReviewScreen route={route} lang={lang} onLang={onLang} />
            ) : (
              <StudyScreen route={route} lang={lang} onLang={onLang} />
            )}
          </Suspense>
        </div>
      )}
    </>
  );
}

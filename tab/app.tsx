import { FluentProvider } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import { LiveScreen } from './live/live-screen.tsx';
import { type Route, useRoute } from './route.ts';
import { LanguageContext } from './shared/language.tsx';
import type { Lang } from './shared/strings.ts';
import { useMedia } from './shared/use-media.ts';
import { darkTheme, lightTheme } from './theme.ts';

/** Practice, its debrief, the retelling and the progress come when they are first wanted: live help stays light. */
const StudyScreen = lazy(() => import('./study/study-screen.tsx'));

/** The page. The language counts for the page and for talks begun with it. */
export function App() {
  // on paper it is always light
  const dark = useMedia('screen and (prefers-color-scheme: dark)');
  const [lang, setLang] = useState<Lang>(() => (navigator.language.startsWith('zh') ? 'zh-CN' : 'en-US'));
  return (
    <FluentProvider className="app" theme={dark ? darkTheme : lightTheme}>
      <LanguageContext value={lang}>
        <Screens route={useRoute()} lang={lang} onLang={setLang} />
      </LanguageContext>
    </FluentProvider>
  );
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
            <StudyScreen route={route} lang={lang} onLang={onLang} />
          </Suspense>
        </div>
      )}
    </>
  );
}

import { Button, FluentProvider } from '@fluentui/react-components';
import { AddRegular, EyeOffRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import { coverable, covered as isCovered } from './chat/talk.ts';
import { useTalk } from './chat/use-talk.ts';
import { LivePage } from './live/live-page.tsx';
import { LanguageContext } from './shared/language.tsx';
import { type Lang, stringsOf } from './shared/strings.ts';
import { useMedia } from './shared/use-media.ts';
import { darkTheme, lightTheme } from './theme.ts';
import { useConversation } from './use-conversation.ts';

/** The page: a bar above the live talk. The language counts for the page and for talks begun with it. */
export function App() {
  const dark = useMedia('(prefers-color-scheme: dark)');
  const [lang, setLang] = useState<Lang>(() => (navigator.language.startsWith('zh') ? 'zh-CN' : 'en-US'));
  return (
    <FluentProvider className="app" theme={dark ? darkTheme : lightTheme}>
      <LanguageContext value={lang}>
        <Talk lang={lang} onLang={setLang} />
      </LanguageContext>
    </FluentProvider>
  );
}

function Talk({ lang, onLang }: { lang: Lang; onLang: (lang: Lang) => void }) {
  const strings = stringsOf(lang);
  const { open, told, startNew } = useConversation();
  const handle = useTalk(open, lang, strings);
  const covered = isCovered(handle.talk);

  useEffect(() => {
    document.documentElement.lang = lang;
    document.title = covered ? strings.neutral : strings.app;
  }, [lang, covered, strings]);

  return (
    <>
      {covered ? null : (
        <header className="bar">
          <a className="skip" href="#composer-input">
            {strings.skip}
          </a>
          <span className="bar-app">
            <img src="/icon.svg" alt="" width="20" height="20" />
            {strings.app}
          </span>
          <nav className="bar-tabs">
            <span aria-current="page">{strings.live}</span>
          </nav>
          <span className="bar-end">
            {coverable(handle.talk) ? (
              <Button
                className="bar-cover"
                appearance="outline"
                icon={<EyeOffRegular />}
                onClick={() => handle.cover(true)}
              >
                {strings.cover}
              </Button>
            ) : null}
            <Button appearance="subtle" icon={<AddRegular />} onClick={startNew}>
              {strings.newTalk}
            </Button>
            <Button
              appearance="subtle"
              aria-label={strings.switchLanguage}
              onClick={() => onLang(lang === 'zh-CN' ? 'en-US' : 'zh-CN')}
            >
              {strings.otherLanguage}
            </Button>
          </span>
        </header>
      )}
      <LivePage
        handle={handle}
        lang={lang}
        covered={covered}
        keeping={told?.keeping[lang] ?? null}
        opening={told?.opening[lang] ?? null}
      />
    </>
  );
}

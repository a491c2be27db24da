import { Button } from '@fluentui/react-components';
import { AddRegular, EyeOffRegular } from '@fluentui/react-icons';
import { useEffect } from 'react';
import { coverable, covered as isCovered } from '../chat/talk.ts';
import { useTalk } from '../chat/use-talk.ts';
import { AppBar } from '../shared/app-bar.tsx';
import { type Lang, stringsOf } from '../shared/strings.ts';
import { useConversation } from '../use-conversation.ts';
import { LivePage } from './live-page.tsx';

interface LiveScreenProps {
  /** whether it is the page in front: only then it takes keys and names the window */
  readonly active: boolean;
  readonly lang: Lang;
  readonly onLang: (lang: Lang) => void;
}

/** Live help under its bar. Covered, the bar goes too. */
export function LiveScreen({ active, lang, onLang }: LiveScreenProps) {
  const strings = stringsOf(lang);
  const { open, told, startNew } = useConversation(active);
  const handle = useTalk(open, lang, strings);
  const covered = isCovered(handle.talk);

  useEffect(() => {
    if (!active) return;
    document.documentElement.lang = lang;
    document.title = covered ? strings.neutral : strings.app;
  }, [active, lang, covered, strings]);

  return (
    <>
      {covered ? null : (
        <AppBar
          page="live"
          lang={lang}
          onLang={onLang}
          skipTo={{ href: '#composer-input', text: strings.skip }}
        >
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
        </AppBar>
      )}
      <LivePage
        handle={handle}
        active={active}
        lang={lang}
        covered={covered}
        keeping={told?.keeping[lang] ?? null}
        opening={told?.opening[lang] ?? null}
      />
    </>
  );
}

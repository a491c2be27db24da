import './study.css';
import { useEffect } from 'react';
import { PracticePage } from '../practice/practice-page.tsx';
import { ProgressPage } from '../progress/progress-page.tsx';
import { RecallPage } from '../recall/recall-page.tsx';
import type { Route } from '../route.ts';
import { AppBar } from '../shared/app-bar.tsx';
import { useStrings } from '../shared/language.tsx';
import type { Lang } from '../shared/strings.ts';
import { studyStrings } from '../shared/strings-study.ts';

type StudyRoute = Exclude<Route, { readonly page: 'live' | 'review' }>;

interface StudyScreenProps {
  readonly route: StudyRoute;
  readonly lang: Lang;
  readonly onLang: (lang: Lang) => void;
}

/** The pages for after closing time, under the bar. Loaded when first wanted. */
export default function StudyScreen({ route, lang, onLang }: StudyScreenProps) {
  const strings = useStrings();
  useEffect(() => {
    document.documentElement.lang = lang;
    document.title = `${strings.pages[route.page]} · ${strings.app}`;
  }, [route.page, lang, strings]);
  return (
    <>
      <AppBar
        page={route.page}
        lang={lang}
        onLang={onLang}
        skipTo={{ href: '#study-main', text: studyStrings(lang).skip }}
      />
      <Page route={route} />
    </>
  );
}

function Page({ route }: { readonly route: StudyRoute }) {
  switch (route.page) {
    case 'practice':
      return <PracticePage key={route.id} id={route.id} />;
    case 'recall':
      return <RecallPage key={route.id} id={route.id} />;
    case 'progress':
      return <ProgressPage />;
  }
}

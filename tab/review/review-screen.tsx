import './review.css';
import { useEffect } from 'react';
import { type ReviewPlace, type ReviewRoute, reviewAddress } from '../route.ts';
import { AppBar } from '../shared/app-bar.tsx';
import { useStrings } from '../shared/language.tsx';
import { usePerson } from '../shared/person.tsx';
import type { Lang } from '../shared/strings.ts';
import { reviewStrings } from '../shared/strings-review.ts';
import { NamesProvider } from './names.tsx';
import { NoPerson } from './no-person.tsx';
import { PersonMenu } from './person-menu.tsx';
import { Place } from './place.tsx';
import { placesFor } from './places.ts';

interface ReviewScreenProps {
  readonly route: ReviewRoute;
  readonly lang: Lang;
  readonly onLang: (lang: Lang) => void;
}

/** The review under its bar: what is open to this person. Loaded when first wanted. */
export default function ReviewScreen({ route, lang, onLang }: ReviewScreenProps) {
  const strings = useStrings();
  const words = reviewStrings(lang);
  const { result, again } = usePerson();
  const me = result?.kind === 'read' ? result.body : null;
  const places = me ? placesFor(me.may) : [];
  const place = route.place ?? places[0] ?? null;
  useEffect(() => {
    document.documentElement.lang = lang;
    document.title = `${place ? words.places[place] : strings.pages.review} · ${strings.app}`;
  }, [place, lang, strings, words]);
  return (
    <>
      <AppBar
        page="review"
        lang={lang}
        onLang={onLang}
        skipTo={{ href: '#review-main', text: words.skip }}
        {...(me ? { tabs: tabsOf(places, place, words.places) } : {})}
      >
        {me ? <PersonMenu me={me} /> : null}
      </AppBar>
      {me ? (
        <NamesProvider key={me.person}>
          <Place route={route} place={place} me={me} />
        </NamesProvider>
      ) : (
        <main id="review-main" className="review" tabIndex={-1} aria-busy={result === null}>
          {result === null ? null : (
            <NoPerson lost={result.kind === 'unreachable'} again={again} lang={lang} />
          )}
        </main>
      )}
    </>
  );
}

function tabsOf(
  places: readonly ReviewPlace[],
  current: ReviewPlace | null,
  names: Readonly<Record<ReviewPlace, string>>,
) {
  const first = places[0];
  return places.map((place) => ({
    href: reviewAddress(place),
    name: names[place],
    // a talk was opened from the first list she has
    current: place === current || (current === 'talk' && place === first),
  }));
}

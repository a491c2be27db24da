import type { CandidateList } from '../../../bot/api/review/candidates.ts';
import type { Me } from '../../../bot/api/review/me.ts';
import { useLang } from '../../shared/language.tsx';
import { useRead } from '../../shared/request.ts';
import { candidateStrings } from '../../shared/strings-candidates.ts';
import { Loaded } from '../loaded.tsx';
import { Empty, Page } from '../page.tsx';
import { CandidateChoice } from './candidate-choice.tsx';
import './candidates.css';

/** Lines whose reading a supervisor corrected: the trainer takes them as examples, or leaves them. */
export function CandidatesPage({ me }: { readonly me: Me }) {
  const lang = useLang();
  const words = candidateStrings(lang);
  const { result, again } = useRead<CandidateList>('/api/candidates', lang);
  return (
    <Page title={words.title} note={words.note}>
      <Loaded result={result} again={again}>
        {(found) =>
          found.candidates.length === 0 ? (
            <Empty what={words.empty} next={words.emptyTry} />
          ) : (
            <CandidateChoice first={found} mayRead={me.may.includes('review.read')} />
          )
        }
      </Loaded>
    </Page>
  );
}

import { Button } from '@fluentui/react-components';
import type { Candidate } from '../../../bot/api/review/candidates.ts';
import { reviewAddress } from '../../route.ts';
import { useLang } from '../../shared/language.tsx';
import { candidateStrings } from '../../shared/strings-candidates.ts';
import { whenText } from '../../shared/time.ts';
import { useCorrected } from '../reading.ts';

interface CandidateItemProps {
  readonly candidate: Candidate;
  /** the keyboard comes in here */
  readonly reachable: boolean;
  /** it is the one to decide now */
  readonly next: boolean;
  readonly busy: boolean;
  readonly mayRead: boolean;
  readonly onChoose: (act: 'accept' | 'decline') => void;
}

/** A corrected line: the words, what was corrected and by whom, and whether it becomes an example. */
export function CandidateItem({ candidate, reachable, next, busy, mayRead, onChoose }: CandidateItemProps) {
  const lang = useLang();
  const words = candidateStrings(lang);
  const corrected = useCorrected();
  const { kind, text, by, at, talk, turn, decision } = candidate;
  return (
    <li className="candidate" tabIndex={reachable ? 0 : -1}>
      <div className="candidate-line">
        <p>
          <span className="note">{words.speaker[kind]}</span> {words.quoted(text)}
        </p>
        <ul className="candidate-read">
          {candidate.corrected.map((one) => (
            <li key={one.field}>{corrected(one)}</li>
          ))}
        </ul>
        <p className="note">
          {words.by(by, whenText(at, lang))}{' '}
          {mayRead ? <a href={reviewAddress('talk', { id: talk, turn })}>{words.talk}</a> : null}
        </p>
      </div>
      <div className="candidate-acts">
        {decision ? (
          <span className={`tag ${decision.accepted ? 'tag-ok' : ''}`}>
            {(decision.accepted ? words.accepted : words.declined)(decision.by, whenText(decision.at, lang))}
          </span>
        ) : null}
        {decision?.accepted === false ? null : (
          <Button disabledFocusable={busy} onClick={() => onChoose('decline')}>
            {words.decline}
          </Button>
        )}
        {decision?.accepted ? null : (
          <Button
            appearance={next ? 'primary' : 'secondary'}
            disabledFocusable={busy}
            onClick={() => onChoose('accept')}
          >
            {words.accept}
          </Button>
        )}
      </div>
    </li>
  );
}

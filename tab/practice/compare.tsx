import { Button } from '@fluentui/react-components';
import { ErrorCircleRegular, EyeRegular } from '@fluentui/react-icons';
import type { AlternativeView, PracticeTurnView } from '../../bot/api/practice-views.ts';
import { GeneratedMark } from '../shared/generated-mark.tsx';
import { useLang } from '../shared/language.tsx';
import { roomStrings } from '../shared/strings-room.ts';
import { studyStrings } from '../shared/strings-study.ts';
import { Temper } from '../shared/temper.tsx';
import { Marked } from '../study/marked.tsx';
import { faultQuotes } from '../study/marks.ts';
import { Avatar } from './avatar.tsx';

interface CompareProps {
  readonly alternative: AlternativeView;
  readonly turns: readonly PracticeTurnView[];
  readonly initial: string;
  readonly onKeep: (which: 'first' | 'second') => void;
  readonly onMore: () => void;
}

/** The same moment said twice: both reactions side by side, row against row. */
export function Compare({ alternative, turns, initial, onKeep, onMore }: CompareProps) {
  const lang = useLang();
  const words = roomStrings(lang);
  const { turn, first, second } = alternative;
  return (
    <section className="compare" aria-labelledby="compare">
      <header>
        <h2 id="compare">
          {words.compare}
          <small>
            {studyStrings(lang).turn(turn)}
            {studyStrings(lang).separator}
            {words.compareNote}
          </small>
        </h2>
        <span className="compare-choice">
          <Button appearance="subtle" onClick={onMore}>
            {words.retryMore}
          </Button>
          <Button onClick={() => onKeep('first')}>{words.keepFirst}</Button>
          <Button appearance="primary" onClick={() => onKeep('second')}>
            {words.keepSecond}
          </Button>
        </span>
      </header>
      <div className="compare-sides">
        <Side name={words.original} side={first} other={second} initial={initial} kind="first" />
        <Side name={words.reworded} side={second} other={first} initial={initial} kind="second" />
      </div>
      {turn < turns.length ? <p className="compare-note">{words.dropsLater(turn)}</p> : null}
    </section>
  );
}

interface SideProps {
  readonly name: string;
  readonly side: PracticeTurnView;
  readonly other: PracticeTurnView;
  readonly initial: string;
  readonly kind: 'first' | 'second';
}

function Side({ name, side, other, initial, kind }: SideProps) {
  const lang = useLang();
  const words = roomStrings(lang);
  const harms = side.feedback?.points.filter((point) => point.kind === 'bad') ?? [];
  const faults = [...new Set(harms.map((point) => point.text))];
  const found = side.revealed.filter((fact) => !other.revealed.includes(fact)).length;
  return (
    <div className={`side side-${kind}`}>
      <h3 className="label">{name}</h3>
      <p className="side-said">
        <Marked text={side.staff} quotes={side.feedback ? faultQuotes(side.feedback) : []} />
      </p>
      <div className="side-heard">
        <Avatar initial={initial} size="small" />
        <p>
          {side.customer ?? ''}
          {side.generated ? <GeneratedMark /> : null}
        </p>
      </div>
      <div className="side-moved">
        <Temper level={side.emotion} variant="chip" />
        <span>{side.feedback?.moved ?? `${words.trust} ${side.mood.trust}`}</span>
        {faults.map((fault) => (
          <span key={fault} className="side-fault">
            <ErrorCircleRegular />
            {fault}
          </span>
        ))}
        {found === 0 ? null : (
          <span className="side-found">
            <EyeRegular />
            {words.found(found)}
          </span>
        )}
      </div>
    </div>
  );
}

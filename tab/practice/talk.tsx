import { Button } from '@fluentui/react-components';
import { ArrowCounterclockwiseRegular } from '@fluentui/react-icons';
import type { PracticeTurnView, PracticeView } from '../../bot/api/practice-views.ts';
import { GeneratedMark } from '../shared/generated-mark.tsx';
import { useLang } from '../shared/language.tsx';
import { roomStrings } from '../shared/strings-room.ts';
import { studyStrings } from '../shared/strings-study.ts';
import { Temper } from '../shared/temper.tsx';
import { Avatar } from './avatar.tsx';
import { Feedback } from './feedback.tsx';
import type { PendingAct } from './room.ts';

interface TalkProps {
  readonly view: PracticeView;
  readonly pending?: PendingAct | null;
  /** null where nothing may be said again */
  readonly onReword: ((turn: number) => void) | null;
  readonly onResend?: () => void;
}

/** The talk: her words left with how she is, the trainee's right with the feedback folded under them. */
export function Talk({ view, pending = null, onReword, onResend }: TalkProps) {
  const lang = useLang();
  const words = roomStrings(lang);
  const { initial } = view.customer;
  const said = pending?.act.act === 'say' ? pending.act.text : null;
  return (
    <section className="turns" aria-label={words.talk} lang={view.lang}>
      <Heard text={view.opening.text} emotion={view.opening.emotion} initial={initial} />
      {view.turns.map((turn) => (
        <article
          key={turn.turn}
          id={turnId(turn.turn)}
          className="turn"
          tabIndex={-1}
          aria-label={studyStrings(lang).turn(turn.turn)}
        >
          <div className="said">
            <p className="said-words">{turn.staff}</p>
            {onReword ? (
              <Button
                className="said-again"
                size="small"
                appearance="subtle"
                icon={<ArrowCounterclockwiseRegular />}
                onClick={() => onReword(turn.turn)}
              >
                {words.retry}
              </Button>
            ) : null}
          </div>
          {turn.feedback ? <Feedback feedback={turn.feedback} /> : null}
          {turn.customer === null ? null : (
            <Heard
              text={turn.customer}
              emotion={turn.emotion}
              initial={initial}
              generated={turn.generated ?? false}
            />
          )}
        </article>
      ))}
      {said === null ? null : (
        <div className="said pending">
          <p className="said-words">{said}</p>
          {pending?.status === 'waiting' ? (
            <p className="said-note" role="status">
              {studyStrings(lang).sendingFailed}
              <Button size="small" appearance="transparent" onClick={onResend}>
                {studyStrings(lang).sendNow}
              </Button>
            </p>
          ) : null}
        </div>
      )}
    </section>
  );
}

/** Where a turn stands on the page, to scroll to. */
export const turnId = (turn: number): string => `turn-${turn}`;

interface HeardProps extends Pick<PracticeTurnView, 'emotion'> {
  readonly text: string;
  readonly initial: string;
  /** a model worded it */
  readonly generated?: boolean;
}

function Heard({ text, emotion, initial, generated = false }: HeardProps) {
  return (
    <div className="heard">
      <Avatar initial={initial} size="small" />
      <p className="heard-words">
        {text}
        {generated ? <GeneratedMark /> : null}
      </p>
      <Temper level={emotion} variant="tag" />
    </div>
  );
}

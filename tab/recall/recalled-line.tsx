import {
  ArrowTrendingRegular,
  CheckmarkRegular,
  CircleRegular,
  ErrorCircleRegular,
} from '@fluentui/react-icons';
import type { RecallDebrief, RecallView } from '../../bot/api/recall.ts';
import { useLang } from '../shared/language.tsx';
import { recallStrings } from '../shared/strings-recall.ts';
import { studyStrings } from '../shared/strings-study.ts';
import { Temper } from '../shared/temper.tsx';
import { Marked } from '../study/marked.tsx';
import { Spoken } from '../study/spoken.tsx';

type Line = RecallView['turns'][number];
type Moment = RecallDebrief['moments'][number];

const ICONS = {
  inflamed: ErrorCircleRegular,
  'second-wave': ArrowTrendingRegular,
  missed: CircleRegular,
  good: CheckmarkRegular,
};

/** Where a line stands on the page, to scroll to. */
export const lineId = (turn: number): string => `line-${turn}`;

/** One recalled line with what a trainer says of it right under it. */
export function RecalledLine({
  line,
  moments,
}: {
  readonly line: Line;
  readonly moments: readonly Moment[];
}) {
  const words = recallStrings(useLang());
  const { turn, speaker, text, emotion, findings } = line;
  // a finding that a moment tells already is only underlined
  const untold = findings.filter(({ quote }) => !moments.some((moment) => moment.quote === quote));
  return (
    <li id={lineId(turn)} tabIndex={-1} className={`recalled recalled-${speaker}`}>
      <div className="recalled-line">
        <small>
          {turn} {speaker === 'customer' ? words.she : words.you}
        </small>
        <p>
          <Marked text={text} quotes={findings.map(({ quote }) => quote)} />
        </p>
        {emotion === null ? null : <Temper level={emotion} variant="tag" />}
      </div>
      {moments.map((moment) => (
        <MomentNote
          key={`${moment.kind}${moment.title}${moment.quote}`}
          moment={moment}
          whole={moment.quote === text}
        />
      ))}
      {untold.map(({ quote, why, instead }) => (
        <MomentNote
          key={quote}
          moment={{ turn, kind: 'inflamed', title: words.moments.inflamed, quote, why, instead }}
          whole={false}
        />
      ))}
    </li>
  );
}

function MomentNote({ moment, whole }: { readonly moment: Moment; readonly whole: boolean }) {
  const lang = useLang();
  const words = recallStrings(lang);
  const Icon = ICONS[moment.kind];
  return (
    <div className={`moment moment-${moment.kind}`}>
      <p className="moment-title">
        <Icon />
        <span className="visually-hidden">{words.moments[moment.kind]}: </span>
        <b>{moment.title}</b>
        {whole ? null : <q>{studyStrings(lang).quoted(moment.quote)}</q>}
      </p>
      <p>{moment.why}</p>
      {moment.instead === null ? null : (
        <>
          <p className="label">{words.instead}</p>
          <Spoken line={moment.instead} />
        </>
      )}
    </div>
  );
}

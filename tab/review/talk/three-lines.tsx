import type { SummedTalk, TalkView } from '../../../bot/api/review/talk.ts';
import { GeneratedMark } from '../../shared/generated-mark.tsx';
import { useLang } from '../../shared/language.tsx';
import { useRead } from '../../shared/request.ts';
import { scorecardStrings } from '../../shared/strings-scorecard.ts';
import { SidePart, type SideProps, TurnOf } from './parts.tsx';

type LinesProps = Pick<SideProps, 'view' | 'rounds' | 'onTurn'>;

/** The talk in three lines, each with its turn: the scripted ones at once, a model's in their place where there are any. */
export function ThreeLines(props: LinesProps) {
  const { view } = props;
  if (view.summaryToCome) return <PutBetter key={view.id} {...props} />;
  return <Lines {...props} lines={view.summary} generated={false} />;
}

/** Asks once for as long as the talk is open. */
function PutBetter(props: LinesProps) {
  const { view } = props;
  const { result } = useRead<SummedTalk>(
    `/api/review/talks/${encodeURIComponent(view.id)}/summary`,
    useLang(),
  );
  const summed = result?.kind === 'read' ? result.body : null;
  // while a live talk goes on, what was made of it is soon of yesterday
  const isMade = summed?.generated === true && summed.turns === view.turns.length;
  return <Lines {...props} lines={isMade ? summed.lines : view.summary} generated={isMade} />;
}

interface MadeLinesProps extends LinesProps {
  readonly lines: TalkView['summary'];
  readonly generated: boolean;
}

function Lines({ rounds, onTurn, lines, generated }: MadeLinesProps) {
  const words = scorecardStrings(useLang());
  if (lines.length === 0) return null;
  return (
    <SidePart id="summary" title={words.summary}>
      <ol className="summary">
        {lines.map(({ text, turn }) => (
          <li key={`${turn}${text}`}>
            {text} <TurnOf turn={turn} rounds={rounds} onTurn={onTurn} />
          </li>
        ))}
      </ol>
      {generated ? <GeneratedMark /> : null}
    </SidePart>
  );
}

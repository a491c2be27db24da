import { Button } from '@fluentui/react-components';
import { PrintRegular } from '@fluentui/react-icons';
import type { DebriefView } from '../../bot/api/debrief.ts';
import type { PracticeView } from '../../bot/api/practice-views.ts';
import { Talk } from '../practice/talk.tsx';
import { useLang } from '../shared/language.tsx';
import { debriefStrings } from '../shared/strings-debrief.ts';
import { roomStrings } from '../shared/strings-room.ts';
import { studyStrings } from '../shared/strings-study.ts';
import { Notice } from '../study/notice.tsx';
import { goToPart } from '../study/to-turn.ts';
import { useOpenCase } from '../study/use-open-case.ts';
import { Fails } from './fails.tsx';
import { Figures } from './figures.tsx';
import { NextSteps } from './next-steps.tsx';
import { Priorities } from './priorities.tsx';
import { Score } from './score.tsx';
import { Skills } from './skills.tsx';
import { Strengths } from './strengths.tsx';
import { TemperCourse } from './temper-course.tsx';
import './debrief.css';
import './debrief-parts.css';
import './print.css';

interface DebriefProps {
  readonly view: PracticeView;
  readonly debrief: DebriefView;
  readonly onReword: (turn: number) => void;
}

/** One screen after the end: what it was worth, where it turned, what to mend first, what to practise next. */
export function Debrief({ view, debrief, onReword }: DebriefProps) {
  const lang = useLang();
  const words = debriefStrings(lang);
  const study = studyStrings(lang);
  const { open, busy, fault, forgetFault } = useOpenCase(lang);
  const meta = [
    words.meta(view.turns.length, debrief.minutes),
    view.official ? study.officially : study.privately,
    ...(view.exam ? [study.exam] : []),
    ...(view.drill ? [view.drill] : []),
  ];
  return (
    <main id="study-main" className="study" tabIndex={-1}>
      <div className="study-page debrief">
        <header className="study-head">
          <div>
            <h1>{view.title}</h1>
            <p className="study-note">{meta.join(study.separator)}</p>
            <p className="debrief-ending">{roomStrings(lang).endings[view.ending]}</p>
          </div>
          <div className="debrief-actions">
            <Button appearance="subtle" icon={<PrintRegular />} onClick={() => window.print()}>
              {words.print}
            </Button>
            <Button onClick={() => goToPart('talk')}>{words.replay}</Button>
            <Button disabledFocusable={busy} onClick={() => open(view.again)}>
              {words.redo}
            </Button>
          </div>
        </header>
        <Notice text={fault} onDismiss={forgetFault} />
        <div className="debrief-columns">
          <div className="debrief-main">
            <Fails fails={debrief.criticalFails} />
            <Score debrief={debrief} />
            <TemperCourse debrief={debrief} />
            <Priorities priorities={debrief.priorities} />
            <Strengths strengths={debrief.strengths} />
          </div>
          <div className="debrief-side">
            <Skills dimensions={debrief.dimensions} />
            <NextSteps debrief={debrief} busy={busy} onOpen={open} />
            <Figures debrief={debrief} />
          </div>
        </div>
        {debrief.exemplar.length > 0 ? <Exemplar lines={debrief.exemplar} /> : null}
        <section id="talk" className="sheet debrief-talk" tabIndex={-1} aria-labelledby="talk-title">
          <h2 id="talk-title">{words.talk}</h2>
          <Talk view={view} onReword={view.exam || view.official ? null : onReword} />
        </section>
      </div>
    </main>
  );
}

/** How a model clerk would have talked, folded until wanted. */
function Exemplar({ lines }: { readonly lines: readonly string[] }) {
  return (
    <details className="sheet exemplar">
      <summary>{debriefStrings(useLang()).exemplar}</summary>
      <ol>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
    </details>
  );
}

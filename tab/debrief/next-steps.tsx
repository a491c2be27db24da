import { Button } from '@fluentui/react-components';
import type { DebriefView } from '../../bot/api/debrief.ts';
import { useLang } from '../shared/language.tsx';
import { debriefStrings } from '../shared/strings-debrief.ts';
import { studyStrings } from '../shared/strings-study.ts';
import { dayText } from '../shared/time.ts';
import type { Wish } from '../study/use-open-case.ts';

interface NextStepsProps {
  readonly debrief: DebriefView;
  readonly busy: boolean;
  readonly onOpen: (wish: Wish) => void;
}

/** The one drill to do now, and the case for another day. */
export function NextSteps({ debrief: { drill, next }, busy, onOpen }: NextStepsProps) {
  const lang = useLang();
  const words = debriefStrings(lang);
  return (
    <section className="sheet next-steps" aria-labelledby="next-steps">
      {drill ? (
        <>
          <h2 id="next-steps">{words.drill}</h2>
          <p className="next-drill">{drill.title}</p>
          <p className="study-note">{drill.about}</p>
          <Button
            appearance="primary"
            disabledFocusable={busy}
            onClick={() => onOpen({ scenario: drill.scenario, drill: drill.drill })}
          >
            {words.drillGo}
          </Button>
        </>
      ) : null}
      {next ? (
        <div className="next-later">
          <p className="label">{words.next}</p>
          <p>
            {dayText(next.at, lang)}
            {lang === 'zh-CN' ? '，' : ', '}
            <button type="button" className="link" onClick={() => onOpen({ scenario: next.scenario })}>
              {next.title}
            </button>
            <small> {words.alsoPractises(next.why)}</small>
          </p>
        </div>
      ) : null}
      <p className="study-note">{studyStrings(lang).aid}</p>
    </section>
  );
}

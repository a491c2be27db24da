import { Button } from '@fluentui/react-components';
import type { ProgressView } from '../../bot/api/progress.ts';
import { addressOf } from '../route.ts';
import { useLang } from '../shared/language.tsx';
import { useRead } from '../shared/request.ts';
import { progressStrings } from '../shared/strings-progress.ts';
import { studyStrings } from '../shared/strings-study.ts';
import { Loaded, Notice } from '../study/notice.tsx';
import { useOpenCase } from '../study/use-open-case.ts';
import { Mentor } from './mentor.tsx';
import { Results } from './results.tsx';
import { SkillChart } from './skill-chart.tsx';
import './progress.css';

/** A person's own page: how the skills went, what was done, what comes next, and the mentor. */
export function ProgressPage() {
  const lang = useLang();
  const { result, again } = useRead<ProgressView>(`/api/progress?lang=${lang}`, lang);
  return (
    <Loaded result={result} again={again} page="progress">
      {(progress) => <Progress progress={progress} />}
    </Loaded>
  );
}

function Progress({ progress }: { readonly progress: ProgressView }) {
  const lang = useLang();
  const words = progressStrings(lang);
  const { done, minutes, dimensions, results } = progress;
  return (
    <main id="study-main" className="study" tabIndex={-1}>
      <div className="study-page progress">
        <header className="study-head">
          <div>
            <h1>{words.title}</h1>
            {done > 0 ? <p className="study-note">{words.summary(done, minutes)}</p> : null}
          </div>
          <p className="study-note">{studyStrings(lang).aid}</p>
        </header>
        {done === 0 ? (
          <section className="sheet progress-empty">
            <h2>{words.emptyTitle}</h2>
            <p>{words.emptyText}</p>
            <Button as="a" appearance="primary" href={addressOf('practice')}>
              {words.emptyGo}
            </Button>
          </section>
        ) : (
          <>
            <Next progress={progress} />
            <section className="sheet" aria-labelledby="skills-over-time">
              <h2 id="skills-over-time">
                {words.skills}
                <small>{words.skillsNote}</small>
              </h2>
              <ul className="skill-charts">
                {dimensions.map((skill) => (
                  <SkillChart key={skill.id} skill={skill} />
                ))}
              </ul>
            </section>
          </>
        )}
        <div className="progress-columns">
          {results.length > 0 ? <Results results={results} /> : null}
          <Mentor first={progress.mentor} />
        </div>
      </div>
    </main>
  );
}

/** What to practise next and why; the weakest skill by name. */
function Next({ progress: { next, weakest } }: { readonly progress: ProgressView }) {
  const lang = useLang();
  const words = progressStrings(lang);
  const { open, busy, fault, forgetFault } = useOpenCase(lang);
  if (!next) return null;
  return (
    <section className="sheet progress-next" aria-labelledby="progress-next">
      <div>
        <h2 id="progress-next" className="label">
          {words.next}
        </h2>
        <p className="progress-next-title">{next.title}</p>
        <p className="study-note">
          {next.why}
          {weakest ? (
            <>
              {studyStrings(lang).separator}
              {words.weakest}
              <b>{weakest.name}</b>
            </>
          ) : null}
        </p>
        <Notice text={fault} onDismiss={forgetFault} />
      </div>
      <Button appearance="primary" disabledFocusable={busy} onClick={() => open({ scenario: next.scenario })}>
        {studyStrings(lang).begin}
      </Button>
    </section>
  );
}

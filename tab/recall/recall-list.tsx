import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import type { RecallList } from '../../bot/api/recall.ts';
import { addressOf, goTo } from '../route.ts';
import { useLang } from '../shared/language.tsx';
import { useRead } from '../shared/request.ts';
import { recallStrings } from '../shared/strings-recall.ts';
import { studyStrings } from '../shared/strings-study.ts';
import { dayText } from '../shared/time.ts';
import { Loaded } from '../study/notice.tsx';

/** What was told before, and the way to tell one. */
export function RecallListPage() {
  const lang = useLang();
  const words = recallStrings(lang);
  const { result, again } = useRead<RecallList>('/api/recall', lang);
  return (
    <Loaded result={result} again={again} page="recall">
      {({ own }) => (
        <main id="study-main" className="study" tabIndex={-1}>
          <div className="study-page recalls">
            <header className="recalls-head">
              <h1>{words.title}</h1>
              <p>{words.lead}</p>
              <p className="study-note">{words.own}</p>
              <Button
                appearance="primary"
                size="large"
                icon={<AddRegular />}
                onClick={() => goTo('recall', crypto.randomUUID())}
              >
                {words.start}
              </Button>
            </header>
            <section aria-labelledby="recalls">
              <h2 id="recalls">{words.list}</h2>
              {own.length === 0 ? <p className="study-empty">{words.none}</p> : null}
              <ul className="recalls-list">
                {own.map((recall) => (
                  <li key={recall.id}>
                    <a href={addressOf('recall', recall.id)}>
                      <b>{recall.title === '' ? words.untitled : recall.title}</b>
                      <small>
                        {[
                          dayText(recall.updatedAt, lang),
                          words.lines(recall.turns),
                          recall.done ? words.finished : words.unfinished,
                          ...(recall.shared ? [words.shared] : []),
                        ].join(studyStrings(lang).separator)}
                      </small>
                    </a>
                  </li>
                ))}
              </ul>
            </section>
          </div>
        </main>
      )}
    </Loaded>
  );
}

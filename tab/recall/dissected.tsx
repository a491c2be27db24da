import { Button, Switch } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons';
import type { RecallDebrief, RecallView } from '../../bot/api/recall.ts';
import { useLang } from '../shared/language.tsx';
import { recallStrings } from '../shared/strings-recall.ts';
import { studyStrings } from '../shared/strings-study.ts';
import { Curve } from '../study/curve.tsx';
import { Notice } from '../study/notice.tsx';
import { goToPart } from '../study/to-turn.ts';
import { useOpenCase } from '../study/use-open-case.ts';
import { lineId, RecalledLine } from './recalled-line.tsx';
import type { RetellingHandle } from './use-retelling.ts';

interface DissectedProps {
  readonly view: RecallView;
  readonly debrief: RecallDebrief;
  readonly handle: RetellingHandle;
}

/** The talk as a trainer takes it apart: every moment stands at its line; beside it the curve, the replay, the sharing. */
export function Dissected({ view, debrief, handle }: DissectedProps) {
  const lang = useLang();
  const words = recallStrings(lang);
  const { open, busy, fault, forgetFault } = useOpenCase(lang);
  const { telling, act, dismiss } = handle;
  const { moments, curve, replay } = debrief;
  const points = view.turns.flatMap(({ turn, speaker }, index) =>
    speaker === 'customer'
      ? [{ key: turn, emotion: curve[index] ?? null, label: String(turn), says: words.line(turn) }]
      : [],
  );
  return (
    <main id="study-main" className="study" tabIndex={-1}>
      <div className="study-page dissected">
        <header className="study-head">
          <div>
            <h1>{words.apart}</h1>
            <p className="study-note">
              {[words.lines(view.turns.length), words.fromMemory].join(studyStrings(lang).separator)}
            </p>
          </div>
          <Button appearance="subtle" icon={<ArrowUndoRegular />} onClick={() => act({ act: 'undo' })}>
            {words.tellOn}
          </Button>
        </header>
        <Notice
          text={telling.message ?? fault}
          onDismiss={telling.message === null ? forgetFault : dismiss}
        />
        <div className="dissected-columns">
          <section className="sheet dissected-talk" aria-label={words.told} lang={view.lang}>
            {moments.length === 0 ? <p className="study-empty">{words.noMoments}</p> : null}
            <ol>
              {view.turns.map((turn) => (
                <RecalledLine
                  key={turn.turn}
                  line={turn}
                  moments={moments.filter((moment) => moment.turn === turn.turn)}
                />
              ))}
            </ol>
          </section>
          <div className="dissected-side">
            <section className="sheet" aria-labelledby="recall-curve">
              <h2 id="recall-curve">{words.curve}</h2>
              <Curve
                name={words.curve}
                points={points}
                turned={moments.find(({ kind }) => kind === 'second-wave')?.turn ?? null}
                onPick={(turn) => () => goToPart(lineId(turn))}
              />
            </section>
            <section className="sheet dissected-replay">
              <Button
                appearance="primary"
                disabledFocusable={busy}
                onClick={() => open({ scenario: `recall:${view.id}` })}
              >
                {words.replay}
              </Button>
              {replay ? <p className="study-note">{words.replayNote(replay.title)}</p> : null}
            </section>
            <section className="sheet">
              <Switch
                label={words.share}
                checked={view.shared}
                onChange={(_event, { checked }) => act({ act: 'share', shared: checked })}
              />
              <p className="study-note">{view.shared ? words.shareOn : words.shareOff}</p>
            </section>
          </div>
        </div>
      </div>
    </main>
  );
}

import { approve, inspect, worst } from '../../dialogs/index.ts';
import { topicsToPick } from '../commands.ts';
import { cardReply, newestCard } from './card-reply.ts';
import { type CoachReply, notice } from './reply.ts';
import { answer, type Outcome, record, type Scene } from './scene.ts';

/** Use cases beside the talk: they move no stage. */

/** Hides all but the line and the question, or shows the whole card again. */
export function covered(scene: Scene, on: boolean): Outcome {
  const { record: old } = scene;
  if (!old.state.suggestion) return answer(notice('nothingYet', old.lang));
  if (old.state.covered === on) return answer(...newest(scene));
  const next = record(scene, 'note', { covered: on }, [{ kind: 'note', note: on ? 'covered' : 'uncovered' }]);
  return { kind: 'change', ...next, replies: [cardReply(next.record, old.state.suggestion, scene)] };
}

/** The card as it stands, again. */
function newest(scene: Scene): readonly CoachReply[] {
  const card = newestCard(scene.record, scene);
  return card ? [card] : [];
}

/** A colleague was called, or nobody could be reached. */
export function called(scene: Scene, reached: boolean): Outcome {
  const { record: old } = scene;
  const told = notice(reached ? 'helpCalled' : 'helpNobody', old.lang);
  if (!reached) return answer(told);
  const next = record(scene, 'note', { help: 'called' }, [{ kind: 'note', note: 'called-help' }]);
  const { suggestion } = old.state;
  const card = suggestion ? [cardReply(next.record, suggestion, scene)] : [];
  return { kind: 'change', ...next, replies: [told, ...card] };
}

/** Offers the topics to pick from; a number then picks one. */
export function picker(scene: Scene): Outcome {
  const { record: old } = scene;
  const { suggestion } = old.state;
  const likely = suggestion
    ? ([...suggestion.also, 'overpayment', 'loan-rate', 'investment-loss', 'fee'] as const)
    : [];
  const topics = topicsToPick(likely.filter((category) => category !== suggestion?.category));
  const next = record(scene, 'note', { picking: topics }, []);
  const { id, turn, lang } = next.record;
  return {
    kind: 'change',
    ...next,
    replies: [{ kind: 'category', view: { conversation: id, turn, lang, likely: topics } }],
  };
}

/** “May I say this?”: judged for the asker alone; nothing of it is stored. */
export function draft(scene: Scene, text: string): Outcome {
  const { lang, state } = scene.record;
  if (scene.audience === 'shared') return answer(notice('onlyAlone', lang));
  if (text === '') return answer(notice('draftNothing', lang));
  const { context, lastHeard } = state.conversation;
  const situation = { customer: lastHeard, category: context.category, emotion: context.temper, lang };
  const findings = inspect(text, scene.playbook, situation);
  const better = findings
    .map((finding) => approve(finding.instead, scene.playbook, situation))
    .find((v) => v.ok);
  const instead = better?.ok ? better.approved : (state.suggestion?.say[0]?.text ?? null);
  return answer({
    kind: 'draft',
    view: {
      lang,
      verdict: worst(findings),
      findings: findings.map(({ rule, quote, why }) => ({ rule, quote, why })),
      instead: findings.length > 0 ? instead : null,
    },
  });
}

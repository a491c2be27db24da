import { learnGrader } from '../../dialogs/grade/training/learn.ts';
import { train } from '../../dialogs/recognise/training/train.ts';
import { loadScripts } from '../../scripts/load.ts';
import { loadExamples } from '../../scripts/load-examples.ts';
import type { Examples, LabelledTalk, Scripts } from '../../scripts/playbook.ts';
import { BrokenPlaybook } from './broken.ts';
import { readCompiled, writeCompiled } from './compiled-files.ts';
import type { CompiledPlaybook, Learnt, LearntGrader } from './filed.ts';
import { graderCode, hashOf, learnerCode, type PlaybookPlaces } from './places.ts';
import { makeTables } from './tables.ts';

/** Reads scripts/ and learns from the examples unless that was done before. Deterministic. Throws BrokenPlaybook. */
export function compilePlaybook(places: PlaybookPlaces): CompiledPlaybook {
  const { scripts, faults } = loadScripts(places.scripts);
  const severity = new Map((scripts?.redLines ?? []).map((rule) => [rule.id, rule.severity]));
  const { examples, talks, faults: exampleFaults } = loadExamples(places.scripts, severity);
  const all = [...faults, ...exampleFaults].filter((fault) => fault.severity === 'error');
  if (!scripts || all.length > 0) throw new BrokenPlaybook(all);
  const learnt = hashOf(JSON.stringify(examples), JSON.stringify(scripts.lexicon), learnerCode());
  if (!readCompiled<Learnt>(places.compiled, 'models', learnt)) {
    writeCompiled(places.compiled, 'models', learnt, learn(examples, scripts));
  }
  return { scripts, learnt, grader: compileGrader(places, talks, scripts, learnt) };
}

function learn(examples: Examples, { lexicon }: Scripts): Learnt {
  const texts = [...examples.customer, ...examples.staff].map((row) => row.text);
  const tables = makeTables(texts, lexicon);
  return { tables, models: train(examples, { tables, lexicon }) };
}

/** Learns to grade unless that was done before from the same talks, read in the same way. Returns the hash. */
function compileGrader(
  places: PlaybookPlaces,
  talks: readonly LabelledTalk[],
  scripts: Scripts,
  learnt: string,
): string {
  const { redLines, lines, rubric } = scripts;
  const read = JSON.stringify([talks, redLines, lines, rubric]);
  const hash = hashOf(read, learnt, graderCode());
  const models = readCompiled<Learnt>(places.compiled, 'models', learnt);
  if (models && !readCompiled<LearntGrader>(places.compiled, 'grader', hash)) {
    const grader = learnGrader(talks, { ...scripts, ...models, version: hash });
    writeCompiled(places.compiled, 'grader', hash, { grader });
  }
  return hash;
}

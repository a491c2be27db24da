import { readFileSync, writeFileSync } from 'node:fs';
import type { Vocabulary } from '../../../dialogs/recognise/features.ts';
import type { CustomerModel, LabelledUtterance } from '../../../scripts/playbook.ts';
import { type Reader, run } from './reader.ts';

interface Filed extends Vocabulary {
  readonly model: CustomerModel;
}

const ours: Reader = {
  train: async (rows, file) => {
    const { PLACES } = await import('../../../bot/playbook/places.ts');
    const { makeTables } = await import('../../../bot/playbook/tables.ts');
    const { customerRows, trainCustomer } = await import('../../../dialogs/recognise/training/train.ts');
    const { loadScripts } = await import('../../../scripts/load.ts');
    const lexicon = loadScripts(PLACES.scripts).scripts?.lexicon;
    if (!lexicon) throw new Error('the scripts cannot be read: npm run check:scripts');
    const labelled = rows as readonly LabelledUtterance[];
    const tables = makeTables(
      labelled.map(({ text }) => text),
      lexicon,
    );
    const model = trainCustomer(customerRows(labelled, { tables, lexicon }));
    writeFileSync(file, JSON.stringify({ tables, lexicon, model } satisfies Filed));
  },
  open: async (file) => {
    const { customerScores } = await import('../../../dialogs/recognise/customer-scores.ts');
    const { customerInput } = await import('../../../dialogs/recognise/features.ts');
    const { model, ...vocabulary } = JSON.parse(readFileSync(file, 'utf8')) as Filed;
    const { from, to } = model.heads.category;
    return (text) => {
      const { whole } = customerScores(customerInput(text, vocabulary), vocabulary, model);
      let best = from;
      for (let i = from; i < to; i++) if ((whole[i] ?? 0) > (whole[best] ?? 0)) best = i;
      return model.classes[best] ?? '';
    };
  },
  // category, temper, signals, acts, entities, with the models in force
  openWhole: async () => {
    const { loadPlaybook } = await import('../../../bot/playbook/load.ts');
    const { recognise } = await import('../../../dialogs/index.ts');
    const playbook = loadPlaybook();
    return (text) => recognise({ text }, playbook);
  },
};

await run(ours);

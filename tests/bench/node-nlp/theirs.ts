import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Reader, run } from './reader.ts';

/** What is used of node-nlp, which has no types. */
interface NlpManager {
  addDocument(locale: string, text: string, intent: string): void;
  train(): Promise<void>;
  export(minified: boolean): string;
  import(model: string): void;
  /** classification alone: no entities, no sentiment */
  classify(
    locale: string,
    text: string,
  ): Promise<{ readonly classifications: readonly { readonly intent: string }[] }>;
  /** intent, entities, sentiment */
  process(locale: string, text: string): Promise<unknown>;
}
interface NodeNlp {
  readonly NlpManager: new (settings: object) => NlpManager;
}

const SETTINGS = {
  languages: ['zh'],
  autoSave: false,
  autoLoad: false,
  forceNER: false,
  nlu: { log: false },
};

/** `folder` is where node-nlp was installed. */
function reader(folder: string): Reader {
  const require = createRequire(join(folder, 'package.json'));
  const manager = () => {
    const { NlpManager } = require('node-nlp') as NodeNlp;
    return new NlpManager(SETTINGS);
  };
  const opened = (file: string) => {
    const learnt = manager();
    learnt.import(readFileSync(file, 'utf8'));
    return learnt;
  };
  return {
    train: async (rows, file) => {
      const fresh = manager();
      for (const { text, category } of rows) fresh.addDocument('zh', text, category);
      await fresh.train();
      writeFileSync(file, fresh.export(true));
    },
    open: async (file) => {
      const learnt = opened(file);
      return async (text) => (await learnt.classify('zh', text)).classifications[0]?.intent ?? '';
    },
    openWhole: async (file) => {
      const learnt = opened(file);
      return (text) => learnt.process('zh', text);
    },
  };
}

await run(reader(process.env.NODE_NLP ?? ''));

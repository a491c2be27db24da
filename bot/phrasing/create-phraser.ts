import type { Phraser } from './phraser.ts';
import type { PhrasingSettings } from './settings.ts';

/** The phraser of these settings. Whoever has none must not call it: with it the code of a model is loaded. */
export async function createPhraser(settings: PhrasingSettings): Promise<Phraser> {
  const { modelPhraser } = await import('./model/model-phraser.ts');
  return modelPhraser(settings);
}

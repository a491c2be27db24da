import type { Phrasing, PhrasingParts } from './phrasing.ts';
import { phrasingSettings } from './settings.ts';

/** Null when no model is configured: then nothing is loaded that words, checks or asks. */
export async function openPhrasing(parts: PhrasingParts): Promise<Phrasing | null> {
  const settings = phrasingSettings(parts.env);
  if (!settings) return null;
  const { phrasingWith } = await import('./phrasing.ts');
  return phrasingWith(settings, parts);
}

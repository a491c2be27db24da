import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { drawStatechart } from '../tools/statechart-drawing.ts';

it('the drawn statechart is the machine (npm run draw)', () => {
  expect(readFileSync('docs/statechart.md', 'utf8')).toBe(drawStatechart());
});

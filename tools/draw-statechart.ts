import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { drawStatechart } from './statechart-drawing.ts';

const target = new URL('../docs/statechart.md', import.meta.url);
writeFileSync(target, drawStatechart());
process.stderr.write(`${fileURLToPath(target)} drawn from the machine\n`);
